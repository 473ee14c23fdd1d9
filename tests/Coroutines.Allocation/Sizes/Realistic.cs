using System.Numerics;
using static Coroutines.Coroutine;

namespace Coroutines.Allocation;

/// <summary>
/// Methods as users write them, to compare the size of their machines with the compiler's. The build writes this text a second
/// time, as RealisticTwin with async Task methods (Realistic.targets), so that both sizes are of one text.
/// </summary>
internal static partial class Realistic
{
    /// <summary>A loop, one await, one local.</summary>
    [Coroutine]
    public static async Coroutine Countdown(int seconds)
    {
        for (var left = seconds; left > 0; left--)
        {
            await Sleep(1000);
        }
    }

    /// <summary>Vectors that live across frames, and some that do not.</summary>
    [Coroutine]
    public static async Coroutine Patrol(Actor actor, Vector3 from, Vector3 to, float speed)
    {
        var target = to;
        while (actor.IsAlive)
        {
            var direction = Vector3.Normalize(target - actor.Position);
            var step = direction * speed;
            actor.Position += step;
            if (Vector3.DistanceSquared(actor.Position, target) < 0.01f)
            {
                target = target == to ? from : to;
                await Sleep(500);
            }

            await Yield();
        }
    }

    /// <summary>Attempts with a growing pause between them: a catch around an await.</summary>
    [Coroutine]
    public static async Coroutine<string> FetchWithRetry(string address, int attempts)
    {
        var pause = 100;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var length = await ReadLength(address);
                return $"{address}: {length}";
            }
            catch (IOException) when (attempt < attempts)
            {
            }

            await Sleep(pause);
            pause *= 2;
        }
    }

    /// <summary>A leaf with a result.</summary>
    [Coroutine]
    public static async Coroutine<int> ReadLength(string address)
    {
        await Sleep(address.Length);
        return address.Length;
    }

    /// <summary>A header, then a body of that length, then a checksum: each step needs what the ones before it gave.</summary>
    [Coroutine]
    public static async Coroutine<long> ReadFrame(string source)
    {
        var kind = await ReadLength(source);
        var length = await ReadLength(source);
        long sum = kind;
        for (var i = 0; i < length; i++)
        {
            var value = await ReadLength(source);
            sum = (sum * 31) + value;
        }

        var expected = await ReadLength(source);
        return expected == sum ? sum : -1;
    }

    /// <summary>Awaits inside an expression: the operands before them wait in temporaries.</summary>
    [Coroutine]
    public static async Coroutine<double> Blend(double weight, string left, string right)
    {
        var scale = weight / 2;
        return (scale * await ReadLength(left)) + ((1 - scale) * await ReadLength(right));
    }

    /// <summary>A finally block that awaits.</summary>
    [Coroutine]
    public static async Coroutine<int> Transaction(Actor actor, string name)
    {
        var taken = 0;
        try
        {
            actor.Locks++;
            taken = await ReadLength(name);
            await Yield();
            return taken;
        }
        finally
        {
            await Sleep(1);
            actor.Locks--;
        }
    }

    /// <summary>Nested loops over collections.</summary>
    [Coroutine]
    public static async Coroutine<int> Waves(List<int[]> waves, Actor spawner)
    {
        var spawned = 0;
        foreach (var wave in waves)
        {
            foreach (var size in wave)
            {
                for (var i = 0; i < size; i++)
                {
                    spawner.Locks += i;
                    spawned++;
                    await Yield();
                }

                await Sleep(100);
            }

            await Sleep(2000);
        }

        return spawned;
    }

    /// <summary>Steps of a fade, each with locals of its own that never live together.</summary>
    [Coroutine]
    public static async Coroutine Cutscene(Actor camera, Vector3 start, Vector3 end)
    {
        for (var i = 0; i < 60; i++)
        {
            var t = i / 60f;
            camera.Position = Vector3.Lerp(start, end, t);
            await Yield();
        }

        var pause = (end - start).Length();
        await Sleep((int)pause);
        for (var i = 0; i < 30; i++)
        {
            var wobble = new Vector3(i % 2, 0, 0);
            camera.Position += wobble;
            await Yield();
            camera.Position -= wobble;
        }

        var back = camera.Position;
        for (var i = 60; i > 0; i--)
        {
            camera.Position = Vector3.Lerp(start, back, i / 60f);
            await Yield();
        }
    }

    /// <summary>Three levels of calls.</summary>
    [Coroutine]
    public static async Coroutine<long> Session(string source, int frames)
    {
        long total = 0;
        for (var i = 0; i < frames; i++)
        {
            total += await ReadFrame(source);
            await Yield();
        }

        return total;
    }

    /// <summary>What the methods move and count.</summary>
    internal sealed class Actor
    {
        public Vector3 Position { get; set; }

        public bool IsAlive { get; set; }

        public int Locks { get; set; }
    }
}
