namespace Coroutines;

// Letting go of what the loop holds in reserve.
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>
    /// Lets go of the memory of coroutines of which none is left, and of what this thread holds of them outside loops. A plugin whose coroutines have ended can be
    /// unloaded then, though the loop lives on; so can it after <see cref="Dispose"/>, which does the same.
    /// </summary>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    /// <remarks>
    /// <para>A task whose handle was not awaited or forgotten counts as one that is left; so does a coroutine that was called and not started, and a future that was not disposed.</para>
    /// <para>For when much has ended: a coroutine that starts anew reserves memory again. Looks at all that is reserved, and allocates 2 KB for each 64 coroutines that there was room for.
    /// Other threads may not look at handles of this loop meanwhile. asyncio has nothing like it.</para>
    /// </remarks>
    public void Trim()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        VerifyAccess();
        TrimStores(isEnding: false);
    }

    private void TrimStores(bool isEnding)
    {
        ForgetNames();
        Store.Trim(IsQueued, isEnding);
        for (int type = 0; type < _results.Length; type++)
        {
            if (_results[type] is { InUse: 0 })
            {
                _results[type] = null;
            }
        }

        t_staging?.Trim(static _ => false);
    }

    // What is queued names a type: also an entry that has become stale, and will be passed over.
    private bool IsQueued(int type) => ReadyEntry.Contains(_frames.Entries, type) || _ready.Names(type);
}
