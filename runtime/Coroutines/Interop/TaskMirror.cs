using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Coroutines;

/// <inheritdoc cref="ITaskMirror"/>
/// <remarks>
/// A task with a function that a scheduler of the loop's calls at the end, and no <see cref="TaskCompletionSource{T}"/>: who blocks on such a task asks its scheduler first whether it
/// can be run at once, and on the loop's thread that throws, where the wait would never end.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer or links has nothing to dispose.")]
[StackTraceHidden]
internal sealed class TaskMirror<T> : ITaskMirror
{
    private readonly MirrorScheduler _scheduler;
    private readonly Func<CoroutineTask, T> _take;

    /// <summary>Makes the .NET task a cancelled one.</summary>
    private readonly CancellationTokenSource _cancellation = new();
    private T? _result;
    private ExceptionDispatchInfo? _error;

    /// <param name="scheduler">That of the loop.</param>
    /// <param name="take">Takes the result of the loop's task.</param>
    public TaskMirror(MirrorScheduler scheduler, Func<CoroutineTask, T> take)
    {
        _scheduler = scheduler;
        _take = take;
        Task = new Task<T>(static mirror => ((TaskMirror<T>)mirror!).Outcome(), this, _cancellation.Token, TaskCreationOptions.RunContinuationsAsynchronously);
        Task.Start(scheduler);
    }

    public Task<T> Task { get; }

    public void EndAs(CoroutineTask task)
    {
        if (task.IsCanceled)
        {
            task.Forget();
            _cancellation.Cancel();
            return;
        }

        try
        {
            _result = _take(task);
        }
        catch (OperationCanceledException error) when (!error.CancellationToken.CanBeCanceled)
        {
            // A gather that holds a cancellation as its error.
            _cancellation.Cancel();
            return;
        }
        catch (Exception error)
        {
            _error = ExceptionDispatchInfo.Capture(error);
        }

        _scheduler.Run(Task);
    }

    public void GiveUp()
    {
        _error ??= ExceptionDispatchInfo.Capture(ThrowHelper.EndedWithItsLoop());
        _scheduler.Run(Task);
    }

    private T Outcome()
    {
        _error?.Throw();
        return _result!;
    }
}
