using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>
/// The single-threaded scheduler an expert gives to tasks: a ring of continuations and an awaiter that posts straight to it,
/// with no synchronization context and no execution context in between.
/// </summary>
internal sealed class PeerLoop(int capacity)
{
    private Action[] _ready = new Action[capacity];
    private Action[] _turn = new Action[capacity];
    private int _count;

    public void Post(Action action)
    {
        if (_count == _ready.Length)
        {
            Array.Resize(ref _ready, Math.Max(16, _count * 2));
        }

        _ready[_count++] = action;
    }

    public Awaitable Yield() => new(this);

    /// <summary>Runs so many turns.</summary>
    public void Run(int turns)
    {
        for (int i = 0; i < turns; i++)
        {
            RunTurn();
        }
    }

    /// <summary>Runs until nothing is ready.</summary>
    public void Drain()
    {
        while (_count != 0)
        {
            RunTurn();
        }
    }

    private void RunTurn()
    {
        Action[] turn = _ready;
        int count = _count;
        _ready = _turn;
        _turn = turn;
        _count = 0;
        for (int i = 0; i < count; i++)
        {
            turn[i]();
        }
    }

    public readonly struct Awaitable(PeerLoop loop) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public Awaitable GetAwaiter() => this;

        public void OnCompleted(Action continuation) => loop.Post(continuation);

        public void UnsafeOnCompleted(Action continuation) => loop.Post(continuation);

        public void GetResult()
        {
        }
    }
}
