using System.Runtime.CompilerServices;

namespace Coroutines.Tests;

/// <summary>Awaiting what is not a coroutine: done at once, later, cancelled meanwhile, failing late.</summary>
public sealed class BridgeTests : IDisposable
{
    private readonly List<string> _reports = [];

    private readonly CoroutineLoop _loop;

    public BridgeTests() => _loop = new CoroutineLoop(new CoroutineLoopOptions { ExceptionHandler = (_, r) => _reports.Add(r.Exception!.Message) });

    public void Dispose() => _loop.Dispose();

    [Fact]
    public void ACompletedAwaiterDoesNotSuspend()
    {
        CoroutineTask<int> task = Await(Task.FromResult(3));
        _loop.Tick(TimeSpan.Zero);
        Assert.Equal(3, task.Result);
    }

    [Fact]
    public void AnAbandonedAwaiterDoesNotWakeTheNextTenant()
    {
        var first = new TaskCompletionSource<int>();
        var second = new TaskCompletionSource<int>();
        CoroutineTask<int> one = Await(first.Task);
        _loop.Tick(TimeSpan.Zero);
        one.Cancel();
        _loop.Tick(TimeSpan.Zero);
        Assert.True(one.IsCanceled);
        one.Forget();
        CoroutineTask<int> two = Await(second.Task);
        _loop.Tick(TimeSpan.Zero);
        first.SetResult(1);
        _loop.Tick(TimeSpan.Zero);
        Assert.False(two.IsCompleted);
        second.SetResult(2);
        _loop.Tick(TimeSpan.Zero);
        Assert.Equal(2, two.Result);
    }

    [Fact]
    public void ALateFaultIsReported()
    {
        var source = new TaskCompletionSource<int>();
        CoroutineTask<int> task = Await(source.Task);
        _loop.Tick(TimeSpan.Zero);
        task.Cancel();
        _loop.Tick(TimeSpan.Zero);
        task.Forget();
        source.SetException(new FormatException("late"));
        _loop.Tick(TimeSpan.Zero);
        Assert.Equal(["late"], _reports);
    }

    [Fact]
    public void AForeignCancellationIsAFault()
    {
        CoroutineTask<int> task = Await(Task.FromCanceled<int>(new CancellationToken(canceled: true)));
        _loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsFaulted);
        Assert.IsType<TaskCanceledException>(task.GetException());
    }

    [Fact]
    public void ACancellationThatACoroutineThrowsIsACancellation()
    {
        CoroutineTask task = _loop.CreateTask(Make.Do(() => throw new OperationCanceledException("mine")));
        _loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsCanceled);
        Assert.Equal("mine", Assert.Throws<OperationCanceledException>(task.GetResult).Message);
    }

    [Fact]
    public void TracesShowTheUsersNames()
    {
        CoroutineTask task = _loop.CreateTask(Make.Do(static () => throw new FormatException("deep")));
        _loop.Tick(TimeSpan.Zero);
        string trace = CoroutineStackTrace.Format(task.GetException()!);
        Assert.Contains("at Action in ", trace, StringComparison.Ordinal);
        Assert.Contains("ActionMachine.cs:line ", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("RunSteps", trace, StringComparison.Ordinal);
    }

    [Fact]
    public void ATaskThatAnotherThreadCompletesIsAwaited()
    {
        var source = new TaskCompletionSource<int>();
        var thread = new Thread(() =>
        {
            Thread.Sleep(20);
            source.SetResult(7);
        });
        thread.Start();
        Assert.Equal(7, _loop.RunUntilComplete(Await(source.Task)));
        thread.Join();
    }

    private CoroutineTask<int> Await(Task<int> task) =>
        _loop.CreateTask(CoroutineSupport.Stage<AwaitTaskMachine, int>(new AwaitTaskMachine(task)));

    private struct AwaitTaskMachine(Task<int> task) : ICoroutineMachine<int>
    {
        private int _state;
        private int _result;
        private TaskAwaiter<int> _awaiter;

        public PollStatus Poll(ref PollContext context)
        {
            if (_state == 0)
            {
                _awaiter = task.GetAwaiter();
                _state = 1;
                if (_awaiter.IsCompleted)
                {
                    goto Done;
                }
            }

            PollStatus status = context.PollAwaiter(ref _awaiter);
            if (status != PollStatus.Completed)
            {
                return status;
            }

        Done:
            PollContext copy = context;
            try
            {
                _result = _awaiter.GetResult();
            }
            catch (OperationCanceledException e) when (copy.MarkForeign(e))
            {
                throw;
            }

            return PollStatus.Completed;
        }

        public readonly int GetResult() => _result;
    }
}
