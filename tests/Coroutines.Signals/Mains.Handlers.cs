using System.Runtime.InteropServices;
using static Coroutines.Coroutine;

namespace Coroutines.Signals;

/// <summary>What programs do that have functions for signals.</summary>
internal static partial class Mains
{
    /// <summary>SIGUSR1, by its number on Linux.</summary>
    private const PosixSignal User1 = (PosixSignal)10;

    /// <summary>Waits for a signal of its own, and for nothing else.</summary>
    [Coroutine]
    public static async Coroutine<int> Handled()
    {
        var bell = new CoroutineEvent();
        int thread = Environment.CurrentManagedThreadId;
        CoroutineLoop.Current.AddSignalHandler(User1, () =>
        {
            Console.WriteLine(thread == Environment.CurrentManagedThreadId ? "on the loop" : "elsewhere");
            bell.Set();
        });
        Console.WriteLine("ready");
        await bell.Wait();
        return 4;
    }

    [Coroutine]
    public static async Coroutine<int> Counts(PosixSignal signal)
    {
        var queue = new CoroutineQueue<int>();
        int count = 0;
        CoroutineLoop.Current.AddSignalHandler(signal, state => ((CoroutineQueue<int>)state!).TryPut(++count), queue);
        Console.WriteLine("ready");
        for (int i = 0; i < 2; i++)
        {
            Console.WriteLine(await queue.Get());
        }

        return await queue.Get();
    }

    /// <summary>The second function replaces the first; without one the program is cancelled as if there had been none.</summary>
    [Coroutine]
    public static async Coroutine Changes(PosixSignal signal)
    {
        var bell = new CoroutineEvent();
        CoroutineLoop loop = CoroutineLoop.Current;
        loop.AddSignalHandler(signal, static () => Console.WriteLine("replaced"));
        loop.AddSignalHandler(signal, bell.Set);
        Console.WriteLine("ready");
        await bell.Wait();
        Console.WriteLine(loop.RemoveSignalHandler(signal));
        Console.WriteLine(loop.RemoveSignalHandler(signal));
        try
        {
            Console.WriteLine("removed");
            await Never();
        }
        finally
        {
            await Sleep(5);
            Console.WriteLine("cleaned up");
        }
    }

    /// <summary>Signals while a program ends: its functions are there to the end.</summary>
    [Coroutine]
    public static async Coroutine CleansUpWithHandler()
    {
        var bell = new CoroutineEvent();
        CoroutineLoop.Current.AddSignalHandler(User1, bell.Set);
        try
        {
            Console.WriteLine("ready");
            await Never();
        }
        finally
        {
            Console.WriteLine("asked");
            await bell.Wait();
            Console.WriteLine("cleaned up");
        }
    }

    [Coroutine]
    public static async Coroutine<int> Fails()
    {
        var bell = new CoroutineEvent();
        CoroutineLoop.Current.AddSignalHandler(User1, () =>
        {
            bell.Set();
            throw new FormatException("bad");
        });
        Console.WriteLine("ready");
        await bell.Wait();
        await Yield();
        return 3;
    }

    public static int Plain(Coroutine<int> main) => CoroutineLoop.Run(main, Reporting());

    public static CoroutineLoopOptions Reporting() => new() { ExceptionHandler = static (_, report) => Console.WriteLine($"{report.Message} {report.Exception?.Message}") };

    /// <summary>A function that was removed, or whose loop is over: the signal ends the process.</summary>
    public static int Over(bool disposes)
    {
        var loop = new CoroutineLoop();
        loop.AddSignalHandler(User1, static () => Console.WriteLine("called"));
        loop.Tick(0.0);
        if (disposes)
        {
            loop.Dispose();
        }
        else
        {
            loop.RemoveSignalHandler(User1);
        }

        Console.WriteLine("ready");
        Block();
        return 0;
    }

    /// <summary>Two loops that both handle one signal.</summary>
    public static int Two()
    {
        using var first = new CoroutineLoop();
        using var second = new CoroutineLoop();
        int called = 0;
        first.AddSignalHandler(User1, () => called++);
        second.AddSignalHandler(User1, () => called++);
        Console.WriteLine("ready");
        while (called < 2)
        {
            first.Tick(0.0);
            second.Tick(0.0);
            Thread.Sleep(1);
        }

        return called;
    }

    /// <summary>Runs for ever with a function for each of two signals, one of which stops it.</summary>
    public static int Forever()
    {
        using var loop = new CoroutineLoop();
        loop.AddSignalHandler(User1, static () => Console.WriteLine("called"));
        loop.AddSignalHandler((PosixSignal)15, loop.Stop);
        Console.WriteLine("ready");
        loop.RunForever();
        return loop.RemoveSignalHandler(PosixSignal.SIGTERM) ? 9 : 1;
    }
}
