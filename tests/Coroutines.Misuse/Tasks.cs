using static Coroutines.Coroutine;

namespace Coroutines.Misuse;

/// <summary>The coroutines of a cell: those that must not suffer, those that acts play with, and the one that leads to the callback.</summary>
internal static partial class Tasks
{
    private const int Rounds = 4;

    public static string VictimResult(string name, string text, int number)
    {
        string result = name;
        for (int i = 0; i < Rounds; i++)
        {
            result += $" {number + i}{text}";
        }

        return result;
    }

    /// <summary>Keeps values across every kind of wait; it must end with the right ones.</summary>
    [Coroutine]
    public static async Coroutine<string> Victim(bool small, string name, string text, int number)
    {
        string result = name;
        for (int i = 0; i < Rounds; i++)
        {
            await Sleep(TimeSpan.FromMilliseconds(1));
            if (small)
            {
                result += $" {number + i}{text}";
                continue;
            }

            var (first, second) = await Gather(Part(number + i), Part(text));
            await Yield();
            result += $" {first}{second}";
        }

        return result;
    }

    [Coroutine]
    public static async Coroutine<T> Part<T>(T value)
    {
        await Yield();
        return value;
    }

    [Coroutine]
    public static async Coroutine Nothing() => await Yield();

    [Coroutine]
    public static async Coroutine<int> Answer()
    {
        await Yield();
        return 42;
    }

    [Coroutine]
    public static async Coroutine Fails()
    {
        await Yield();
        throw new ProvokedException();
    }

    [Coroutine]
    public static async Coroutine FailsLater(int milliseconds)
    {
        await Sleep(milliseconds);
        throw new ProvokedException();
    }

    [Coroutine]
    public static async Coroutine ThrowsOn(Exception error)
    {
        await Yield();
        throw error;
    }

    /// <summary>Debug mode reports it: a task that ends with a lock.</summary>
    [Coroutine]
    public static async Coroutine HoldsLock(CoroutineLock mutex) => await mutex.Acquire();

    [Coroutine]
    public static async Coroutine Sleeper() => await Sleep(TimeSpan.FromDays(1));

    [Coroutine]
    public static async Coroutine WaitsFor(CoroutineFuture<int> future)
    {
        try
        {
            await future;
        }
        catch (InvalidOperationException)
        {
            // Disposed, or refused: an act has done that.
        }
        catch (ProvokedException)
        {
        }
    }

    [Coroutine]
    public static async Coroutine WaitsFor(CoroutineEvent signal) => await signal.Wait();

    /// <summary>Joins a task from another one; whatever becomes of it.</summary>
    [Coroutine]
    public static async Coroutine Joins(World world, CoroutineTask task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception error)
        {
            world.Try("join", () => throw error);
        }
    }

    /// <summary>Leads to the callback at the moment of the cell.</summary>
    [Coroutine]
    public static async Coroutine Subject(World world)
    {
        switch (world.Cell.Moment)
        {
            case Moment.FirstStep:
                await Lead(world);
                break;
            case Moment.Step:
                await Sleep(1);
                await Yield();
                await Lead(world);
                break;
            case Moment.Cancelling or Moment.Disposing:
                try
                {
                    await Sleep(TimeSpan.FromDays(1));
                }
                finally
                {
                    await Lead(world);
                }

                break;
            default:
                await Sleep(1);
                break;
        }
    }

    [Coroutine]
    private static async Coroutine Lead(World world)
    {
        if (world.Cell.Kind.Inside is { } inside)
        {
            await inside(world);
            return;
        }

        world.Cell.Kind.Outside!(world);
        for (int i = 0; i < 3; i++)
        {
            await Sleep(1);
            await Yield();
        }
    }
}
