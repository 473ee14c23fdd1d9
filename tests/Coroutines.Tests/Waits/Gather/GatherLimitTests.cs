using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Gathers that are built slowly, stand deep or wait in a circle.</summary>
public sealed partial class GatherLimitTests : IDisposable
{
    private readonly CoroutineLoop _loop = new(new CoroutineLoopOptions { ExceptionHandler = (_, _) => { } });

    public void Dispose() => _loop.Dispose();

    [Fact]
    public void ACancellationThatStandsTooDeepLeavesNobodyWaitingForEver()
    {
        const int Depth = 50_000;
        var future = new CoroutineFuture<int>(_loop);
        CoroutineTask<int> root = _loop.CreateTask(NestedMachine.Call(Depth, future.Task));
        while (_loop.TaskCount <= Depth)
        {
            _loop.Tick(TimeSpan.Zero);
        }

        Settle();
        Assert.Throws<InsufficientExecutionStackException>(() => root.Cancel());
        future.SetResult(1);
        Settle();
        Assert.Equal(Depth + 1, root.Result);
        Assert.Equal(0, _loop.TaskCount);
    }

    [Fact]
    public void ARaceThatLeavesACircleOfWaitsKeepsTheListsWhole()
    {
        var racing = new CoroutineTask[1];
        racing[0] = _loop.Start(RaceItself(racing));
        for (int i = 0; i < 4; i++)
        {
            _loop.Tick(TimeSpan.Zero);
            racing[0].Cancel();
            _loop.TakeCensus();
        }

        _loop.Tick(TimeSpan.Zero);
        _loop.TakeCensus();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ChildrenThatEndBeforeTheLastIsAddedDoNotEndTheGather(bool returnExceptions)
    {
        bool both = false;
        _loop.Start(AddLate(returnExceptions, () => both = true));
        _loop.Tick(TimeSpan.FromMilliseconds(15));
        Assert.Equal(1, _loop.TaskCount - 1);
        _loop.Tick(TimeSpan.FromMilliseconds(15));
        Assert.True(both);
        Assert.Equal(0, _loop.HeadersInUse);
    }

    [Fact]
    public void AGatherEndsThoughAllItsChildrenEndedBeforeItWasBuilt()
    {
        bool ended = false;
        _loop.Start(BuildLate(() => ended = true));
        _loop.Tick(TimeSpan.FromMilliseconds(15));
        Assert.True(ended);
        Assert.Equal(0, _loop.HeadersInUse);
    }

    private void Settle()
    {
        while (_loop.ReadyCount != 0)
        {
            _loop.Tick(TimeSpan.Zero);
        }
    }

    [Coroutine]
    private static async Coroutine RaceItself(CoroutineTask[] racing) => await Race(Join(racing));

    [Coroutine]
    private static async Coroutine Join(CoroutineTask[] racing) => await racing[0];

    [Coroutine]
    private static async Coroutine AddLate(bool returnExceptions, Action both)
    {
        var builder = new GatherBuilder(returnExceptions);
        _ = builder.Add(FetchMachine.Call(1, 1));
        await Sleep(10);
        CoroutineTask<int> second = builder.Add(FetchMachine.Call(2, 10));
        await builder.Build();
        if (second.IsCompleted)
        {
            both();
        }
    }

    [Coroutine]
    private static async Coroutine BuildLate(Action ended)
    {
        var builder = new GatherBuilder(returnExceptions: false);
        _ = builder.Add(FetchMachine.Call(1, 1));
        _ = builder.Add(FetchMachine.Call(2, 1));
        await Sleep(10);
        await builder.Build();
        ended();
    }

    /// <summary>Gathers one like itself and a leaf in place, down to a task that waits for a future.</summary>
    [CoroutineMachine("Nested")]
    private struct NestedMachine(int depth, CoroutineTask<int> end) : ICoroutineMachine<int>
    {
        private int _state;
        private int _sum;
        private CoroutineTask<int> _end;
        private ChildrenOperation<int, int> _children;

        public static Coroutine<int> Call(int depth, CoroutineTask<int> end) =>
            CoroutineSupport.Stage<NestedMachine, int>(new NestedMachine(depth, end));

        public PollStatus Poll(ref PollContext context)
        {
            PollStatus status;
            if (depth == 0)
            {
                _end = _state++ == 0 ? end : _end;
                status = _end.Poll(ref context);
                _sum = status == PollStatus.Completed ? _end.GetResult() : 0;
                return status;
            }

            if (_state++ == 0)
            {
                _children = context.Gather<NestedMachine, int, FetchMachine, int>(new NestedMachine(depth - 1, end), new FetchMachine(0, 0, null));
            }

            status = _children.Poll(ref context);
            if (status == PollStatus.Completed)
            {
                (int deeper, int leaf) = _children.GetResult();
                _sum = deeper + leaf + 1;
            }

            return status;
        }

        public readonly int GetResult() => _sum;
    }
}
