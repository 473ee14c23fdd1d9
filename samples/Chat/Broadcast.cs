using Coroutines;
using static Coroutines.Coroutine;

namespace Chat;

/// <summary>What a broadcast costs without the sockets: queues, limits and tasks allocate nothing.</summary>
internal static partial class Broadcast
{
    private const int Members = 8;
    private const int Rounds = 1000;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    [Coroutine]
    public static async Coroutine<long> Measure()
    {
        var queues = Enumerable.Range(0, Members).Select(_ => new CoroutineQueue<string>(maxSize: 4)).ToArray();
        await using var group = new CoroutineTaskGroup();
        foreach (var queue in queues)
        {
            group.CreateTask(Drain(queue));
        }

        await Send(queues);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Send(queues);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        foreach (var queue in queues)
        {
            queue.ShutDown();
        }

        return bytes;
    }

    [Coroutine]
    private static async Coroutine Send(CoroutineQueue<string>[] queues)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var queue in queues)
            {
                await queue.Put("hello");
            }
        }
    }

    [Coroutine]
    private static async Coroutine Drain(CoroutineQueue<string> queue)
    {
        try
        {
            while (true)
            {
                await TryWaitFor(queue.Get(), Silence);
            }
        }
        catch (QueueShutDownException)
        {
            // The sender is done.
        }
    }
}
