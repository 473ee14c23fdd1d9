using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>
/// Values and handles are two words. One that was read while another thread wrote it has its words from two, which these programs put together on purpose as well as by a
/// race: it is refused, or stands for a wrong task, and never reaches memory that is not its type's.
/// </summary>
internal static partial class TornValues
{
    private static long s_length;
    private static Coroutine s_torn;

    [Coroutine]
    private static async Coroutine Small() => await Yield();

    [Coroutine]
    private static async Coroutine Big(string a, string b, string c, long d)
    {
        await Yield();
        s_length += a.Length + b.Length + c.Length + d;
    }

    [Coroutine]
    private static async Coroutine<string> Text(int i)
    {
        await Yield();
        return "text " + i;
    }

    [Coroutine]
    private static async Coroutine<long> Number(long i)
    {
        await Yield();
        return i;
    }

    [Coroutine]
    private static async Coroutine Awaits(Coroutine value) => await value;

    /// <summary>The first word of one value and the second of another.</summary>
    private static T Mix<T>(T first, T second)
        where T : struct
    {
        T mixed = first;
        int word = nint.Size;
        Span<byte> to = MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref mixed), Unsafe.SizeOf<T>());
        Span<byte> from = MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref second), Unsafe.SizeOf<T>());
        from[word..].CopyTo(to[word..]);
        return mixed;
    }

    [Safety("a value with the type of one and the place of another is refused, however it is used")]
    internal static void MixedValues()
    {
        CoroutineLoop loop = Loops.Virtual();
        CoroutineLoop other = Loops.Virtual(capacity: 1024);
        other.Tick(0.0);
        Coroutine[] far = [.. Enumerable.Range(0, 3000).Select(static _ => Big("a", "bb", "ccc", 4))];
        loop.Tick(0.0);
        Coroutine small = Small();
        Coroutine big = Big("a", "bb", "ccc", 4);
        (Coroutine One, Coroutine Two)[] pairs = [(small, big), (big, small), (small, far[^1])];
        foreach ((Coroutine one, Coroutine two) in pairs)
        {
            Coroutine mixed = Mix(one, two);
            Check.Throws<InvalidOperationException>(() => loop.Start(mixed));
            Check.Throws<InvalidOperationException>(() => loop.CreateTask(mixed, "named"));
            Check.Throws<InvalidOperationException>(() => loop.RunUntilComplete(Awaits(mixed)));
        }

        // A type and the place of another of the same type: a wrong value at most.
        foreach ((Coroutine one, Coroutine two) in ((Coroutine, Coroutine)[])[(big, far[^1]), (far[0], big), (far[^1], small)])
        {
            try
            {
                loop.Start(Mix(one, two));
            }
            catch (InvalidOperationException)
            {
            }
        }

        loop.Start(small);
        loop.Start(big);
        loop.Tick(0.0);
        Check.That(s_length > 0 && s_length % 10 == 0, "lengths");
        loop.Dispose();
        other.Dispose();
    }

    [Safety("a handle with the loop of one and the place of another gives a wrong task or an exception, and results of its own type alone")]
    internal static void MixedHandles()
    {
        CoroutineLoop one = Loops.Virtual();
        CoroutineLoop two = Loops.Virtual();
        two.Tick(0.0);
        CoroutineTask<string>[] texts = [.. Enumerable.Range(0, 2000).Select(i => two.CreateTask(Text(i)))];
        Loops.Ticks(two, 3);
        one.Tick(0.0);
        CoroutineTask<string> text = one.CreateTask(Text(-1));
        CoroutineTask<long>[] numbers = [.. Enumerable.Range(0, 100).Select(i => one.CreateTask(Number(0x4141414141414141)))];
        Loops.Ticks(one, 3);
        int refused = 0;
        foreach (CoroutineTask<string> far in texts)
        {
            CoroutineTask<string> mixed = Mix(text, far);
            _ = (mixed.IsCompleted, mixed.IsFaulted, mixed.Name, mixed.Cancelling);
            try
            {
                string result = mixed.Result;
                Check.That(result is null || result.StartsWith("text ", StringComparison.Ordinal), "a result of another type");
            }
            catch (InvalidOperationException)
            {
                refused++;
            }
        }

        Check.That(refused > 1800, $"only {refused} were refused");
        Check.That(numbers.All(static number => !number.IsCompleted || number.AsUntyped().IsCompletedSuccessfully), "numbers");
        one.Dispose();
        two.Dispose();
    }

    [Safety("handles of tasks with strings and numbers, written and read by two threads")]
    internal static void Torn()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
        loop.Tick(0.0);
        TimeSpan limit = TimeSpan.FromSeconds(SafetyProgram.IsFull ? 15 : 2);
        var until = Stopwatch.StartNew();
        while (until.Elapsed < limit)
        {
            Coroutine small = Small();
            Coroutine big = Big("a", "bb", "ccc", 4);
            bool stop = false;
            s_torn = small;
            var writer = new Thread(() =>
            {
                while (!Volatile.Read(ref stop))
                {
                    s_torn = big;
                    s_torn = small;
                }
            });
            writer.Start();
            for (int i = 0; i < 20_000; i++)
            {
                Coroutine read = s_torn;
                if (!Same(read, small) && !Same(read, big))
                {
                    Check.Throws<InvalidOperationException>(() => loop.Start(read));
                    break;
                }
            }

            Volatile.Write(ref stop, true);
            writer.Join();
            Loops.Ticks(loop, 2);
        }

        Check.Equal(0L, s_length, "lengths");
    }

    [Safety("a handle that other threads read while the tables grow tells what is true")]
    internal static void HandleElsewhere()
    {
        for (int round = 0; round < (SafetyProgram.IsFull ? 200 : 20); round++)
        {
            var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4, Clock = CoroutineClock.Virtual });
            CoroutineTask task = loop.Start(Sleeper());
            bool stop = false;
            long wrong = 0;
            Thread[] readers = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() =>
            {
                long mine = 0;
                while (!Volatile.Read(ref stop))
                {
                    mine += (task.IsCompleted ? 1 : 0) + task.Cancelling + (task.IsFaulted ? 1 : 0);
                }

                Interlocked.Add(ref wrong, mine);
            }))];
            Array.ForEach(readers, static reader => reader.Start());
            for (int i = 0; i < 3000; i++)
            {
                loop.Start(Sleeper());
                if (i % 500 == 0)
                {
                    GC.Collect(2);
                }

                GC.AllocateArray<long>(100, pinned: true).AsSpan().Fill(0x4141414141414141);
            }

            Volatile.Write(ref stop, true);
            Array.ForEach(readers, static reader => reader.Join());
            Check.Equal(0L, wrong, "wrong reads");
        }
    }

    [Coroutine]
    private static async Coroutine Sleeper() => await Sleep(1_000_000);

    private static bool Same(Coroutine a, Coroutine b) => Bytes(ref a).SequenceEqual(Bytes(ref b));

    private static Span<byte> Bytes(ref Coroutine value) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<Coroutine, byte>(ref value), Unsafe.SizeOf<Coroutine>());
}
