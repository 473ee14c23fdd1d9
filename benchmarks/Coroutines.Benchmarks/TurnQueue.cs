using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>The smallest loop for the C# compiler's own tasks: a queue of continuations, drained by this thread.</summary>
internal static class TurnQueue
{
    private static Action[] ring = new Action[1 << 18];
    private static int head;
    private static int tail;

    /// <summary>Await this to go on in the next turn.</summary>
    public static TurnAwaitable NextTurn => default;

    public static void Post(Action continuation)
    {
        ring[tail] = continuation;
        tail = (tail + 1) & (ring.Length - 1);
    }

    /// <summary>Runs what is queued now.</summary>
    public static void Turn()
    {
        for (var end = tail; head != end;)
        {
            var continuation = ring[head];
            head = (head + 1) & (ring.Length - 1);
            continuation();
        }
    }

    public static void Drain()
    {
        while (head != tail)
        {
            Turn();
        }
    }

    public readonly struct TurnAwaitable : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public TurnAwaitable GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => Post(continuation);

        public void UnsafeOnCompleted(Action continuation) => Post(continuation);
    }
}
