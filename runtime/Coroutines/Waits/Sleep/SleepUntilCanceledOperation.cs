using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits for a time, or until a token is cancelled; from <see cref="Coroutine.Sleep(TimeSpan, CancellationToken)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct SleepUntilCanceledOperation : ICoroutineMachine
{
    private readonly long _ticks;
    private readonly CancellationToken _cancellationToken;
    private TokenWatch? _watch;

    internal SleepUntilCanceledOperation(long ticks, CancellationToken cancellationToken)
    {
        _ticks = ticks;
        _cancellationToken = cancellationToken;
    }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        TokenWatches watches = context.Loop.Watches;
        if (context.Flags == 0)
        {
            if (_cancellationToken.IsCancellationRequested)
            {
                watches.Throw(context.Task, _cancellationToken);
            }

            context.Loop.BeginSleep(context.Task, _ticks);
            _watch = watches.Begin(context.Task, _cancellationToken);
            return PollStatus.Pending;
        }

        bool ended = _watch is { } watch && watches.End(watch);
        _watch = null;
        if (!context.EndSuspension())
        {
            return PollStatus.Canceled;
        }

        if (ended)
        {
            watches.Throw(context.Task, _cancellationToken);
        }

        return PollStatus.Completed;
    }
}
