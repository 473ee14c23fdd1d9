using System.Runtime.CompilerServices;

namespace Coroutines;

// The loop's selector: where it looks for events of the system, and blocks.
public sealed partial class CoroutineLoop
{
    private CoroutineSelector? _selector;

    /// <summary>The selector of the loop; null until something needed one.</summary>
    public CoroutineSelector? Selector => _selector;

    /// <summary>The selector of the loop, made at the first call: by <see cref="CoroutineLoopOptions.Selector"/> if that is set.</summary>
    /// <param name="create">Makes it where the options do not.</param>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    public CoroutineSelector GetSelector(Func<CoroutineLoop, CoroutineSelector> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        VerifyAccess();
        return _selector ?? Attach((_options.Selector ?? create)(this));
    }

    private CoroutineSelector Attach(CoroutineSelector selector)
    {
        if (selector is null)
        {
            ThrowHelper.ThrowInvalid("The option Selector gave null; give the loop a selector, or leave the option unset.");
        }

        Inbox.Interrupt = selector.Interrupt;
        return _selector = selector;
    }

    /// <summary>Looks for events without blocking.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LookForEvents() => _selector?.Wait(TimeSpan.Zero);

    /// <summary>Blocks until something comes in, from another thread or from the system; -1 is without end.</summary>
    private void BlockFor(int milliseconds)
    {
        if (_selector is null)
        {
            Inbox.Wait(milliseconds);
        }
        else if (Inbox.BeginWait())
        {
            try
            {
                _selector.Wait(milliseconds == Timeout.Infinite ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(milliseconds));
            }
            finally
            {
                Inbox.EndWait();
            }
        }
        else
        {
            _selector.Wait(TimeSpan.Zero);
        }
    }

    /// <summary>The loop is left: what was kept back goes out now.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FlushSelector()
    {
        try
        {
            _selector!.Flush();
        }
        catch (Exception error)
        {
            Report("The loop's selector threw when the loop was left.", error, null);
        }
    }

    private void EndSelector()
    {
        CoroutineSelector? selector = _selector;
        _selector = null;
        Inbox.Interrupt = null;
        selector?.Dispose();
    }
}
