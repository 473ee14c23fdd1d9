namespace Coroutines;

/// <summary>A function that the loop calls: soon, at a time, or when a header is done.</summary>
internal struct CallbackRecord
{
    public Delegate? Callback;
    public object? State;

    /// <summary>For done callbacks: the handle that is passed.</summary>
    public CoroutineTask Task;

    /// <summary>The context of who asked for the call, where contexts flow.</summary>
    public ExecutionContext? Context;
    public uint Generation;

    /// <summary>The timer that will run it, 0 if it is queued.</summary>
    public int Timer;

    /// <summary>Whether its time never comes: only a cancellation ends it.</summary>
    public bool IsNever;
    public bool Canceled;
    public bool Finished;

    /// <summary>How often it was preserved and not let go.</summary>
    public int Claims;
}
