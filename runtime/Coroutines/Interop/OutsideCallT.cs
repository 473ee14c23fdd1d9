using System.Diagnostics;
using System.Threading.Tasks.Sources;

namespace Coroutines;

/// <summary>A call from outside, as its caller sees it: what a <see cref="ValueTask{T}"/> waits for.</summary>
[StackTraceHidden]
internal abstract class OutsideCall<T> : OutsideCall, IValueTaskSource<T>, IValueTaskSource
{
    /// <summary>In place of the version of a call: it has what it can have once.</summary>
    private const int Taken = -1;

    private ManualResetValueTaskSourceCore<T> _core = new() { RunContinuationsAsynchronously = true };

    /// <summary>Of those who take the outcome of a call only the first has it, also if they come at once: the object serves the next call from then on.</summary>
    private int _untaken = Taken;

    /// <summary>The same for those who wait.</summary>
    private int _unawaited = Taken;
    private bool _isFault;

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token)
    {
        Require(token);
        ValueTaskSourceStatus status = _core.GetStatus(token);
        if (status == ValueTaskSourceStatus.Pending && Volatile.Read(ref _unawaited) == Taken)
        {
            // Told here, where the code that awaits gets it: out of OnCompleted it would end the process.
            ThrowAwaited();
        }

        return status == ValueTaskSourceStatus.Canceled && _isFault ? ValueTaskSourceStatus.Faulted : status;
    }

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Require(token);
        if (Interlocked.CompareExchange(ref _unawaited, Taken, (ushort)token) != (ushort)token)
        {
            ThrowAwaited();
        }

        _core.OnCompleted(continuation, state, token, flags);
    }

    /// <inheritdoc/>
    public T GetResult(short token)
    {
        Require(token);
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            ThrowHelper.ThrowInvalid("The call is not over yet. Await what InvokeAsync gives.");
        }

        if (Interlocked.CompareExchange(ref _untaken, Taken, (ushort)token) != (ushort)token)
        {
            ThrowTaken();
        }

        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            if (IsFree)
            {
                _isFault = false;
                Clear();
                Keep();
            }
        }
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    /// <summary>Hands the call to a loop.</summary>
    /// <returns>The version of the call; null if the loop is disposed.</returns>
    protected short? TryPost(CoroutineLoop loop, CancellationToken token)
    {
        short version = _core.Version;
        _untaken = (ushort)version;
        _unawaited = (ushort)version;
        return Post(loop, token) ? version : null;
    }

    private static void ThrowTaken() => ThrowHelper.ThrowInvalid("The outcome of this call was taken already. Await what InvokeAsync gives once, or share its AsTask().");

    private static void ThrowAwaited() => ThrowHelper.ThrowInvalid("This call is awaited already. Await what InvokeAsync gives once, or share its AsTask().");

    private void Require(short token)
    {
        if (token != _core.Version)
        {
            ThrowTaken();
        }
    }

    protected abstract T TakeResult(CoroutineTask task);

    /// <summary>Keeps the object for the next call.</summary>
    protected abstract void Keep();

    protected sealed override void TellResult(CoroutineTask task)
    {
        T result;
        try
        {
            result = TakeResult(task);
        }
        catch (Exception error)
        {
            TellError(error, isFault: true);
            return;
        }

        _core.SetResult(result);
    }

    protected sealed override void TellError(Exception error, bool isFault)
    {
        _isFault = isFault;
        _core.SetException(error);
    }
}
