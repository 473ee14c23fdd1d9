using static Coroutines.Coroutine;

namespace Coroutines.Signals;

/// <summary>What the programs do; each waits for nothing but a signal once it has said that it is ready.</summary>
internal static partial class Mains
{
    /// <summary>The end of a program that cleans up for a while.</summary>
    [Coroutine]
    public static async Coroutine Cleanup()
    {
        try
        {
            Console.WriteLine("ready");
            await Never();
        }
        finally
        {
            await Sleep(20);
            Console.WriteLine("cleaned up");
        }
    }

    [Coroutine]
    public static async Coroutine<int> Value()
    {
        Console.WriteLine("ready");
        await Sleep(1);
        return 7;
    }

    [Coroutine]
    public static async Coroutine Ends()
    {
        Console.WriteLine("ready");
        await Sleep(1);
    }

    /// <summary>Catches the cancellation and ends as it likes.</summary>
    [Coroutine]
    public static async Coroutine<int> Swallow()
    {
        try
        {
            Console.WriteLine("ready");
            await Never();
        }
        catch (OperationCanceledException error)
        {
            Console.WriteLine(error.Message);
        }

        return 5;
    }

    /// <summary>Does not end when it is cancelled.</summary>
    [Coroutine]
    public static async Coroutine Stubborn()
    {
        try
        {
            Console.WriteLine("ready");
            await Never();
        }
        finally
        {
            Console.WriteLine("asked");
            await Never();
        }
    }

    [Coroutine]
    public static async Coroutine Children()
    {
        CoroutineLoop.Current.Start(Child());
        await Sleep(1);
        Console.WriteLine("ready");
        await new CoroutineEvent().Wait();
    }

    [Coroutine]
    private static async Coroutine Child()
    {
        try
        {
            await Never();
        }
        finally
        {
            await Sleep(5);
            Console.WriteLine("child cleaned up");
        }
    }

    /// <summary>Hears of no cancellation.</summary>
    [Coroutine]
    public static async Coroutine Blocked()
    {
        await Yield();
        Console.WriteLine("ready");
        Block();
    }

    private static void Block() => Thread.Sleep(Timeout.Infinite);

    /// <summary>Ends by the cancellation of a token that is not its own, after a signal.</summary>
    [Coroutine]
    public static async Coroutine Foreign()
    {
        try
        {
            Console.WriteLine("ready");
            await Never();
        }
        finally
        {
            await Sleep(1000, new CancellationToken(canceled: true));
        }
    }

    /// <summary>Is told by the first signal, and sees the second come while other tasks clean up.</summary>
    [Coroutine]
    public static async Coroutine Late()
    {
        CoroutineLoop.Current.Start(SlowChild());
        await Sleep(1);
        Console.WriteLine("ready");
        await Never();
    }

    [Coroutine]
    private static async Coroutine SlowChild()
    {
        try
        {
            await Never();
        }
        finally
        {
            Console.WriteLine("asked");
            await Never();
        }
    }

    public static int Caught()
    {
        try
        {
            CoroutineLoop.Run(Cleanup(), handleInterrupt: true);
        }
        catch (OperationCanceledException error)
        {
            Console.WriteLine(error.Message);
        }

        return Environment.ExitCode;
    }

    public static int Unhandled()
    {
        CoroutineLoop.Run(Cleanup(), handleInterrupt: true);
        return 0;
    }

    public static int Result() => CoroutineLoop.Run(Value(), handleInterrupt: true);
}
