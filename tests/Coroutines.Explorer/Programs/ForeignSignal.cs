using System.Runtime.CompilerServices;

namespace Coroutines.Explorer;

/// <summary>
/// An awaitable that is not the library's: whoever completes it calls those who wait, at once and in order. (A <c>Task</c> hands all but one of its
/// continuations to the thread pool, and a schedule would not be the same twice.)
/// </summary>
internal sealed class ForeignSignal : INotifyCompletion
{
    private readonly List<Action> _continuations = [];
    private bool _failed;

    public bool IsCompleted { get; private set; }

    public ForeignSignal GetAwaiter() => this;

    public void OnCompleted(Action continuation) => _continuations.Add(continuation);

    public void GetResult()
    {
        if (_failed)
        {
            throw new FormatException("wanted");
        }
    }

    public void Complete(bool failed = false)
    {
        if (!IsCompleted)
        {
            IsCompleted = true;
            _failed = failed;
            _continuations.ForEach(static continuation => continuation());
        }
    }
}
