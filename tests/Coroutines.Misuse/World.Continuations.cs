namespace Coroutines.Misuse;

/// <summary>What becomes of continuations that the library gives away.</summary>
internal sealed partial class World
{
    public Continuation ContinuationMode { get; set; }

    /// <summary>Takes a continuation; the act decides what becomes of it.</summary>
    public void Register(Action continuation, bool isCallback)
    {
        ContinuationMode = Continuation.Soon;
        if (isCallback)
        {
            Called();
        }

        switch (ContinuationMode)
        {
            case Continuation.Twice:
                Give(continuation);
                Give(continuation);
                break;
            case Continuation.Never:
                Keep(continuation);
                break;
            case Continuation.AtOnce:
                continuation();
                break;
            case Continuation.Elsewhere:
                Run(new Thread(() => continuation()));
                break;
            case Continuation.AtOnceAndThrow:
                continuation();
                throw Raise(cancelled: false);
            case Continuation.KeepAndThrow:
                Keep(continuation);
                throw Raise(cancelled: false);
            case Continuation.SoonAndThrow:
                Give(continuation);
                throw Raise(cancelled: false);
            default:
                Give(continuation);
                break;
        }
    }

    /// <summary>Has a continuation called in a turn of the loop.</summary>
    private void Give(Action continuation)
    {
        try
        {
            Loop.CallSoonThreadSafe(continuation);
        }
        catch (ObjectDisposedException)
        {
            Keep(continuation);
        }
    }
}
