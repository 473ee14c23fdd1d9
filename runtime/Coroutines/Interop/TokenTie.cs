namespace Coroutines;

/// <summary>A token that cancels a task.</summary>
internal sealed class TokenTie(CoroutineTask task)
{
    private CancellationTokenRegistration _registration;
    private bool _isOver;

    /// <summary>Whether the token may still cancel the task. Any thread may ask.</summary>
    public bool IsOpen => !Volatile.Read(ref _isOver) && task.Status == CoroutineTaskStatus.Pending;

    /// <summary>Where the loop keeps it.</summary>
    public int Place { get; set; }

    public CoroutineTask Task => task;

    public CoroutineLoop Loop => task.Loop;

    public void Register(CancellationToken token) => _registration = token.UnsafeRegister(static state => ((TokenTie)state!).Cancel(), this);

    /// <summary>Ends the tie, on any thread: the token does nothing more from here on.</summary>
    public void End()
    {
        _registration.Dispose();
        Volatile.Write(ref _isOver, true);
    }

    private void Cancel()
    {
        if (!Loop.TryCallHere(CancelHere))
        {
            Loop.TryCallThreadSafe(static state => ((TokenTie)state!).CancelHere(), this);
        }

        // After the post, so that a loop which asks for the one and then for the other sees one of them.
        Volatile.Write(ref _isOver, true);
    }

    private void CancelHere()
    {
        if (!Loop.IsDisposed)
        {
            task.Cancel();
        }
    }
}
