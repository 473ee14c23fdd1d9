using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Claims on an outcome are counted: it stays until the last of them has ended.</summary>
public sealed partial class ClaimTests
{
    private readonly CoroutineLoop _loop = new();

    [Fact]
    public void APreservedTaskThatIsForgottenKeepsItsResult()
    {
        CoroutineTask<int> task = _loop.CreateTask(Value());
        CoroutineTask<string> text = _loop.CreateTask(Text());
        using (task.Preserve())
        using (text.Preserve())
        {
            task.Forget();
            text.Forget();
            Tick();
            Assert.True(task.IsCompletedSuccessfully);
            Assert.Equal(42, task.Result);
            Assert.Equal(42, task.Result);
            Assert.Equal("text", text.Result);
        }

        CheckEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheLastOfTwoClaimsCounts(bool doneFirst)
    {
        CoroutineTask<int> task = _loop.CreateTask(Value());
        PreservedTask first = task.Preserve();
        PreservedTask second = task.Preserve();
        if (doneFirst)
        {
            Tick();
        }

        first.Dispose();
        first.Dispose();
        Tick();
        Assert.Equal(42, task.Result);
        Assert.Equal(42, task.Result);
        second.Dispose();
        Assert.Throws<InvalidOperationException>(() => task.Result);
        second.Dispose();
        CheckEmpty();
    }

    [Fact]
    public void AStartedTaskMayBePreserved()
    {
        CoroutineTask task = _loop.Start(Fail());
        using (task.Preserve())
        {
            Tick();
            Assert.True(task.IsFaulted);
            Assert.IsType<FormatException>(task.GetException());
        }

        CheckEmpty();
    }

    [Fact]
    public void AClaimOnAFutureIsNotTheFuturesOwn()
    {
        var future = new CoroutineFuture<int>(_loop);
        CoroutineTask<int> handle = future.Task;
        using (handle.Preserve())
        {
            handle.Preserve().Dispose();
        }

        future.SetResult(5);
        Assert.Equal(5, future.Result);
        using (handle.Preserve())
        {
            future.Dispose();
            Assert.Equal(5, handle.Result);
        }

        CheckEmpty();
    }

    [Fact]
    public void AnOldClaimEndsNobodyElses()
    {
        CoroutineTask<int> task = _loop.CreateTask(Value());
        PreservedTask old = task.Preserve();
        old.Dispose();
        using PreservedTask second = task.Preserve();
        old.Dispose();
        Tick();
        Assert.Equal(42, task.Result);
        Assert.Equal(42, task.Result);
    }

    [Fact]
    public void ClaimsOnALimitAreCountedToo()
    {
        _loop.CreateTask(KeepLimit()).Forget();
        Tick();
        Assert.Equal(0, _loop.Timeouts.InUse);
        CheckEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ClaimsOnACallAreCountedToo(bool cancelled)
    {
        CoroutineCallback call = _loop.CallLater(TimeSpan.FromMilliseconds(1), static () => { });
        call.Preserve();
        call.Preserve();
        if (cancelled)
        {
            call.Cancel();
        }

        call.Dispose();
        Tick();
        Assert.Equal(cancelled, call.IsCanceled);
        Assert.Equal(1, _loop.Callbacks.InUse);
        call.Dispose();
        call.Dispose();
        CheckEmpty();
    }

    private void Tick()
    {
        for (int i = 0; i < 10; i++)
        {
            _loop.Tick(TimeSpan.FromMilliseconds(5));
        }
    }

    private void CheckEmpty()
    {
        Assert.Equal(default, _loop.TakeCensus());
        Assert.Equal(0, _loop.ClaimsInUse);
    }

    [Coroutine]
    private static async Coroutine<int> Value()
    {
        await Sleep(5);
        return 42;
    }

    [Coroutine]
    private static async Coroutine<string> Text()
    {
        await Sleep(5);
        return "text";
    }

    [Coroutine]
    private static async Coroutine Fail()
    {
        await Sleep(5);
        throw new FormatException();
    }

    [Coroutine]
    private static async Coroutine KeepLimit()
    {
        TimeoutScope limit = TimeoutAfter(5);
        PreservedTimeout first = limit.Preserve();
        PreservedTimeout second = limit.Preserve();
        try
        {
            await using (limit)
            {
                await Sleep(10);
            }
        }
        catch (TimeoutException)
        {
        }

        first.Dispose();
        first.Dispose();
        Assert.True(limit.IsExpired);
        second.Dispose();
        Assert.Throws<InvalidOperationException>(() => limit.IsExpired);
    }
}
