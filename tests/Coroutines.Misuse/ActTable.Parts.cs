using static Coroutines.Coroutine;

namespace Coroutines.Misuse;

/// <summary>The parts that acts are made of.</summary>
internal static partial class ActTable
{
    [Coroutine]
    private static async Coroutine Gathers() => await Gather(Tasks.Nothing(), Tasks.Part(1), Tasks.Part("a"));

    private static void Repeat(int count, Action action)
    {
        for (int i = 0; i < count; i++)
        {
            action();
        }
    }

    /// <summary>The exception passes through the library twice: out of a callback, and out of the callback that led to it.</summary>
    private static void ThrowFromComparer(World world)
    {
        var queue = new CoroutineQueue<int>(0, QueueKind.Priority, Comparer<int>.Create((_, _) => throw world.Raise(cancelled: false)));
        queue.TryPut(1);
        queue.TryPut(2);
    }

    private static void Post(World world, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Interlocked.Increment(ref world.Posted);
            try
            {
                world.Loop.CallSoonThreadSafe(() => Interlocked.Increment(ref world.Came));
            }
            catch
            {
                Interlocked.Decrement(ref world.Posted);
                throw;
            }
        }
    }

    /// <summary>Does something on another thread, and waits for it.</summary>
    private static void Elsewhere(World world, Action action)
    {
        using var done = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            world.Try("elsewhere", action);
            done.Set();
        });
        thread.IsBackground = true;
        thread.Start();
        if (!done.Wait(TimeSpan.FromSeconds(5)))
        {
            world.Wrong("another thread does not come back");
        }
    }
}
