namespace Coroutines;

// From thread to thread.
public sealed partial class CoroutineLoop
{
    /// <summary>No thread has this number.</summary>
    private const int NoThread = 0;

    /// <summary>
    /// Gives the loop up for this thread, with all that lives on it: the next thread that runs, ticks or disposes it has it from then on. Until then it is nobody's, and takes calls
    /// that are thread-safe only.
    /// </summary>
    /// <exception cref="InvalidOperationException">The loop is running, or belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    /// <remarks>
    /// One thread has a loop at a time: of two that come at once one gets it, and the other an <see cref="InvalidOperationException"/>. What the old thread did to the loop is seen by the new one. Coroutines that
    /// were made and not started yet go along where this loop ran on the thread last; those that the thread made before stay with it. Allocates nothing.
    /// </remarks>
    public void Release()
    {
        VerifyAccess();
        if (IsRunning)
        {
            ThrowHelper.ThrowInvalid("The loop is running: release it when its run or tick is over.");
        }

        lock (_binding)
        {
            // From here on no start of this thread takes the short way into the loop.
            t_home = t_home == this ? null : t_home;
            Volatile.Write(ref _owner, NoThread);
            Volatile.Write(ref _hasRun, false);
        }
    }

    /// <summary>Disposes a loop that is nobody's on the thread that comes first.</summary>
    private void TakeIfReleased()
    {
        if (Volatile.Read(ref _owner) == NoThread)
        {
            BindToThread();
            VerifyAccess();
        }
    }
}
