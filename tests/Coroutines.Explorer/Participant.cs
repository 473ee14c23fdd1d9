namespace Coroutines.Explorer;

/// <summary>A task of a program: what it may end with, what was asked of it, and how often it ended.</summary>
internal sealed class Participant(string name, Type[] mayFail)
{
    private CoroutineTask _task;
    private int _ends;
    private bool _cancelled;
    private Exception? _error;

    public string Name => name;

    /// <summary>Whether its end was seen.</summary>
    public bool Ended => _ends != 0;

    public bool IsLive => !_task.IsCompleted;

    /// <summary>Whether a cancellation was asked for and accepted: it must end cancelled then.</summary>
    public bool CancelAccepted { get; private set; }

    /// <summary>Whether it may end cancelled though nobody cancelled it, because what it waits for was.</summary>
    public bool MayBeCancelled { get; init; }

    /// <summary>Whether it may end otherwise though it was cancelled: errors of a group go before, a body may catch.</summary>
    public bool MaySurvive { get; init; }

    public CoroutineTask Task => _task;

    public void Begin(CoroutineTask task)
    {
        _task = task;
        task.AddDoneCallback(End);
    }

    public void Cancel() => CancelAccepted |= _task.Cancel();

    public void CheckEnd(bool disposed)
    {
        if (IsLive || (_ends == 0 && !disposed))
        {
            throw new ScheduleException($"lost wake-up: {name} still waits");
        }

        if (_ends > 1)
        {
            throw new ScheduleException($"{name} ended {_ends} times");
        }

        if (_error is not null && !mayFail.Contains(_error.GetType()))
        {
            throw new ScheduleException($"{name} failed: {_error}");
        }

        if (_cancelled && !CancelAccepted && !MayBeCancelled && !disposed)
        {
            throw new ScheduleException($"{name} is cancelled, and nobody asked for it");
        }

        if (CancelAccepted && !_cancelled && !MaySurvive && _ends != 0)
        {
            throw new ScheduleException($"{name} accepted its cancellation and ended otherwise");
        }
    }

    private void End(CoroutineTask task)
    {
        _ends++;
        _cancelled = task.IsCanceled;
        _error = task.IsFaulted ? task.GetException() : null;
        if (_error is OperationCanceledException)
        {
            // A gather or future that was given a cancellation as its error (asyncio's set_exception).
            _cancelled = true;
            _error = null;
        }
    }
}
