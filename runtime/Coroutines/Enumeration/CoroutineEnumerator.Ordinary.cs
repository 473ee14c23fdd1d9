using System.Diagnostics;
using System.Threading.Tasks.Sources;

namespace Coroutines;

// Moved by ordinary code: each move is a request to the enumerator's own task.
[StackTraceHidden]
internal abstract partial class CoroutineEnumerator<T> : IValueTaskSource<bool>, IValueTaskSource
{
    private readonly CancellationToken _token;
    private ManualResetValueTaskSourceCore<bool> _outcome;
    private CancellationTokenRegistration _tie;
    private CoroutineTask _driver;
    private ForeignHold? _hold;
    private Exception? _error;
    private Request _request;
    private bool _isBusy;
    private bool _isDisposing;

    protected CoroutineEnumerator(CancellationToken token) => _token = token;

    private enum Request : byte
    {
        None = 0,
        Move = 1,
        Dispose = 2,
    }

    /// <summary>Whether ordinary code moves it.</summary>
    public bool HasDriver => !_driver.IsEmpty && !_driver.IsCompleted;

    public ValueTask<bool> MoveNextAsync()
    {
        CoroutineLoop loop = CoroutineLoop.CurrentForAwait();
        ThrowIfBusy();
        if (IsOver)
        {
            return new ValueTask<bool>(false);
        }

        Ask(loop, Request.Move);
        return new ValueTask<bool>(this, _outcome.Version);
    }

    public ValueTask DisposeAsync()
    {
        ThrowIfBusy();
        if (IsOver)
        {
            return default;
        }

        CoroutineLoop loop = CoroutineLoop.CurrentForAwait();
        if (!BeginDispose())
        {
            if (IsOver)
            {
                EndDriver();
            }

            return default;
        }

        Ask(loop, Request.Dispose);
        return new ValueTask(this, _outcome.Version);
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _outcome.GetResult(token);

    void IValueTaskSource.GetResult(short token) => _outcome.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _outcome.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _outcome.OnCompleted(continuation, state, token, flags);

    // C# says the same of an iterator that is moved or disposed while it runs.
    private void ThrowIfBusy()
    {
        if (_isBusy)
        {
            throw new NotSupportedException("The enumerator is being moved: await MoveNextAsync before the next call.");
        }
    }

    private void Ask(CoroutineLoop loop, Request request)
    {
        _outcome.Reset();
        _isBusy = true;
        _request = request;
        if (!HasDriver)
        {
            _driver = loop.Holds.StartParked(CoroutineLoop.StagingStore.Stage(new Driver(this)));
            _tie = _token.UnsafeRegister(static self => ((CoroutineEnumerator<T>)self!).TokenCanceled(), this);
        }
        else
        {
            _driver.Loop.Holds.WakeParked(_driver.Index);
        }

        _hold = loop.Holds.MovingHold;
        if (_hold is not null)
        {
            _hold.Inner = _driver;
        }

        if (request == Request.Move && _token.IsCancellationRequested && _driver.Cancelling == 0)
        {
            _driver.Cancel();
        }
    }

    // On any thread.
    private void TokenCanceled()
    {
        CoroutineLoop loop = _driver.Loop;
        if (loop.IsOnLoopThread)
        {
            CancelMove();
        }
        else
        {
            loop.TryCallThreadSafe(static self => ((CoroutineEnumerator<T>)self!).CancelMove(), this);
        }
    }

    private void CancelMove()
    {
        if (_isBusy && !_isDisposing && HasDriver)
        {
            _driver.Cancel();
        }
    }

    /// <summary>Lets a driver go that has nothing left to run.</summary>
    private void EndDriver()
    {
        _tie.Dispose();
        if (HasDriver)
        {
            _driver.Loop.Holds.WakeParked(_driver.Index);
        }
    }

    /// <summary>Tells who asked, in an entry of its own: their code does not run in the driver's step.</summary>
    private void Answer(CoroutineLoop loop, Exception? error)
    {
        _error = error;
        if (_isBusy)
        {
            loop.CallSoon(static self => ((CoroutineEnumerator<T>)self!).Publish(), this);
        }
    }

    private void Publish()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        (Exception? error, _error) = (_error, null);
        _isBusy = false;
        if (IsOver)
        {
            _tie.Dispose();
        }

        // What goes on belongs to the move that the consumer awaits.
        ForeignHold? outer = loop.Holds.MovingHold;
        loop.Holds.MovingHold = _hold is { Task: not 0 } hold ? hold : null;
        try
        {
            if (error is null)
            {
                _outcome.SetResult(HasItem);
            }
            else
            {
                _outcome.SetException(error);
            }
        }
        finally
        {
            loop.Holds.MovingHold = outer;
        }
    }

    /// <summary>The task that runs the iterator for ordinary code: from request to request.</summary>
    [CoroutineMachine("IAsyncEnumerator.MoveNextAsync")]
    [StackTraceHidden]
    private struct Driver(CoroutineEnumerator<T> enumerator) : ICoroutineMachine
    {
        private bool _isParked = true;
        private bool _isPolling;
        private bool _isStruck;

        public PollStatus Poll(ref PollContext context)
        {
            if (_isParked)
            {
                _isParked = false;
                _isStruck |= (context.Flags & PollFlags.Cancel) != 0;
                context.Flags = 0;
            }

            if (!_isPolling && !Begin(ref context))
            {
                return enumerator.IsOver ? PollStatus.Completed : Park(ref context);
            }

            return Run(ref context);
        }

        // What strikes between two items, as a limit of the iterator's own does, strikes at the first wait for the next.
        private bool Begin(ref PollContext context)
        {
            if (enumerator._request == Request.None)
            {
                return _isStruck && context.Loop.IsClosing && enumerator.BeginDispose();
            }

            enumerator._isDisposing = enumerator._request == Request.Dispose;
            enumerator._request = Request.None;
            if (_isStruck && !enumerator._isDisposing)
            {
                context.Loop.Header(context.Task).Step |= PollFlags.Cancel;
            }

            _isStruck = false;
            return true;
        }

        private PollStatus Run(ref PollContext context)
        {
            Exception? error = null;
            _isPolling = true;
            try
            {
                PollStatus status = enumerator.Poll(ref context);
                if (status == PollStatus.Pending)
                {
                    return status;
                }

                if (status == PollStatus.Canceled)
                {
                    error = context.CancellationException();
                }
            }
            catch (Exception thrown)
            {
                error = thrown;
            }

            _isPolling = false;
            enumerator.Answer(context.Loop, error);
            return enumerator.IsOver ? PollStatus.Completed : Park(ref context);
        }

        private PollStatus Park(ref PollContext context)
        {
            _isParked = true;
            context.Loop.BeginMulti(context.Task);
            return PollStatus.Pending;
        }
    }
}
