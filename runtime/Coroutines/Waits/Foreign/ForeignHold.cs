using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines.CompilerServices;

/// <summary>
/// What a coroutine holds of an enumerator or operation that is none of its own kind: the token that it was given, and whether it is being asked to end.
/// The loop keeps those that no cancellation has used, for the next.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer or a wait handle holds nothing.")]
[StackTraceHidden]
public sealed class ForeignHold
{
    private readonly CoroutineLoop _loop;
    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _tie;
    private Timer? _limit;
    private bool _wasAsked;

    internal ForeignHold(CoroutineLoop loop) => _loop = loop;

    /// <summary>The token for <c>GetAsyncEnumerator</c> or the operation: cancelled when a cancellation strikes while it is awaited, or with the user's own token.</summary>
    public CancellationToken Token => (_source ??= new CancellationTokenSource()).Token;

    /// <summary>Whether it did not end in time: it runs on, and is not to be touched any more.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Whether it is that of an operation, not of an enumerator.</summary>
    internal bool IsOfOperation { get; set; }

    /// <summary>Whether it was asked to end the wait that goes on.</summary>
    internal bool IsAsked => _limit is not null;

    /// <summary>The task that waits for it.</summary>
    internal int Task { get; set; }

    /// <summary>The iterator of a coroutine that the enumerator awaits in turn: a cancellation goes to it directly.</summary>
    internal CoroutineTask Inner { get; set; }

    /// <summary>The next that the loop keeps.</summary>
    internal ForeignHold? Next { get; set; }

    internal CancellationToken UserToken { get; private set; }

    /// <summary>Cancels the token with the user's own.</summary>
    internal void TieTo(CancellationToken user)
    {
        if (user.CanBeCanceled)
        {
            UserToken = user;
            _tie = user.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source ??= new CancellationTokenSource());
        }
    }

    /// <summary>Asks the enumerator to end what it does, and begins to count the time that it has for that.</summary>
    internal void Ask(TimeSpan limit)
    {
        _wasAsked = true;
        _limit = new Timer(static hold => ((ForeignHold)hold!).PostLimit(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _limit.Change(limit, Timeout.InfiniteTimeSpan);
        int requests = Inner.IsEmpty ? 0 : Inner.Cancelling;
        try
        {
            _source?.Cancel();
        }
        finally
        {
            if (!Inner.IsEmpty && Inner.Cancelling == requests)
            {
                // The token did not reach it.
                Inner.Cancel();
            }
        }
    }

    /// <summary>The wait is over.</summary>
    internal void EndWait()
    {
        _limit?.Dispose();
        _limit = null;
        Task = 0;
        Inner = default;
    }

    internal void Abandon() => IsAbandoned = true;

    /// <summary>Whether it can be used again.</summary>
    internal bool TryReset()
    {
        IsOfOperation = false;
        _tie.Dispose();
        _tie = default;
        UserToken = default;
        return !_wasAsked && _source?.TryReset() != false;
    }

    /// <summary>The exception of a token that the user gave names that token.</summary>
    internal OperationCanceledException Translate(OperationCanceledException error)
    {
        if (!UserToken.IsCancellationRequested || _source is null || error.CancellationToken != _source.Token)
        {
            return error;
        }

        return error is TaskCanceledException
            ? new TaskCanceledException(CoroutineStackTrace.MessageOf(error), error, UserToken)
            : new OperationCanceledException(CoroutineStackTrace.MessageOf(error), error, UserToken);
    }

    // On a thread of the pool: the time of what runs outside of the loop, whatever the loop's clock does.
    private void PostLimit()
    {
        Timer? limit = Volatile.Read(ref _limit);
        _loop.TryCallThreadSafe(
            limit =>
            {
                if (limit is not null && ReferenceEquals(limit, _limit))
                {
                    _loop.Holds.Abandon(this);
                }
            },
            limit);
    }
}
