namespace Coroutines.Tests;

/// <summary>A primitive belongs to the loop of its first use, and to that loop's thread; when the loop is gone, to the next.</summary>
public sealed partial class PrimitiveLoopTests
{
    public static TheoryData<string> Names => ["lock", "read", "write", "event", "condition", "semaphore", "barrier", "queue get", "queue put", "queue join", "future", "watch", "ticker"];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnotherLoopIsRefused(string name)
    {
        Case primitive = Make(name);
        using var loop = new CoroutineLoop();
        CoroutineTask waiter = loop.CreateTask(primitive.Wait());
        loop.Tick(TimeSpan.Zero);
        using var other = new CoroutineLoop();
        CoroutineTask foreign = other.CreateTask(primitive.Wait());
        other.Tick(TimeSpan.Zero);
        Assert.Contains("another loop", Assert.Throws<InvalidOperationException>(foreign.GetResult).Message, StringComparison.Ordinal);
        Assert.False(waiter.IsCompleted);
        AssertFrees(loop, primitive, waiter);
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("event")]
    [InlineData("condition")]
    [InlineData("semaphore")]
    [InlineData("read")]
    [InlineData("write")]
    [InlineData("queue get")]
    [InlineData("queue put")]
    [InlineData("queue join")]
    [InlineData("future")]
    [InlineData("watch")]
    public void AnotherThreadIsRefused(string name)
    {
        Case primitive = Make(name);
        using var loop = new CoroutineLoop();
        CoroutineTask waiter = loop.CreateTask(primitive.Wait());
        loop.Tick(TimeSpan.Zero);
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(primitive.Free!));
        thread.Start();
        thread.Join();
        Assert.Contains("CallSoonThreadSafe", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
        Assert.False(waiter.IsCompleted);
        AssertFrees(loop, primitive, waiter);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhenItsLoopIsGoneItBelongsToTheNext(string name)
    {
        Case primitive = Make(name);
        using (var first = new CoroutineLoop())
        {
            first.Start(primitive.Wait());
            first.Tick(TimeSpan.Zero);
        }

        primitive.Renew?.Invoke();
        using var second = new CoroutineLoop();
        CoroutineTask waiter = second.CreateTask(primitive.Wait());
        second.Tick(TimeSpan.Zero);
        Assert.False(waiter.IsCompleted);
        AssertFrees(second, primitive, waiter);
    }

    /// <summary>A waiter that would not leave is given up with its loop; the primitive forgets it.</summary>
    [Theory]
    [InlineData("lock")]
    [InlineData("semaphore")]
    [InlineData("read")]
    [InlineData("write")]
    [InlineData("event")]
    [InlineData("condition")]
    [InlineData("queue get")]
    [InlineData("queue put")]
    [InlineData("queue join")]
    [InlineData("watch")]
    public void WhoWouldNotLeaveALoopIsForgotten(string name)
    {
        Case primitive = Make(name);
        using (var first = new CoroutineLoop(new CoroutineLoopOptions { MaxIterationsOfDispose = 10, ExceptionHandler = static (_, _) => { } }))
        {
            first.Start(WaitForEver(primitive.Wait));
            first.Tick(TimeSpan.Zero);
        }

        primitive.Renew?.Invoke();
        primitive.Free?.Invoke();
        primitive.Take?.Invoke();
        using var second = new CoroutineLoop();
        CoroutineTask waiter = second.CreateTask(primitive.Wait());
        second.Tick(TimeSpan.Zero);
        Assert.False(waiter.IsCompleted);
        AssertFrees(second, primitive, waiter);
    }

    [Fact]
    public void ThePuttersOfAQueueBelongToTheLoopOfItsGetters()
    {
        var queue = new CoroutineQueue<int>(1);
        using var loop = new CoroutineLoop();
        CoroutineTask getter = loop.CreateTask(Get(queue));
        loop.Tick(TimeSpan.Zero);
        queue.TryPut(7);
        loop.Tick(TimeSpan.Zero);
        queue.TryPut(8);
        using var other = new CoroutineLoop();
        CoroutineTask putter = other.CreateTask(Put(queue));
        other.Tick(TimeSpan.Zero);
        Assert.Contains("another loop", Assert.Throws<InvalidOperationException>(putter.GetResult).Message, StringComparison.Ordinal);
        getter.GetResult();
    }

    private static void AssertFrees(CoroutineLoop loop, Case primitive, CoroutineTask waiter)
    {
        if (primitive.Free is null)
        {
            // A barrier needs another who comes, a ticker time.
            loop.Start(primitive.Wait());
        }

        primitive.Free?.Invoke();
        loop.Tick(TimeSpan.FromMilliseconds(10));
        loop.Tick(TimeSpan.Zero);
        Assert.True(waiter.IsCompletedSuccessfully);
        waiter.GetResult();
    }

    private static Case Make(string name)
    {
        switch (name)
        {
            case "lock":
                var gate = new CoroutineLock();
                gate.TryAcquire();
                return new Case(() => Acquire(gate), gate.Release, Take: () => gate.TryAcquire());
            case "read":
                var written = new CoroutineReadWriteLock();
                written.TryAcquireWrite();
                return new Case(() => Read(written), written.ReleaseWrite, Take: () => written.TryAcquireWrite());
            case "write":
                var read = new CoroutineReadWriteLock();
                read.TryAcquireRead();
                return new Case(() => Write(read), read.ReleaseRead, Take: () => read.TryAcquireRead());
            case "event":
                var signal = new CoroutineEvent();
                return new Case(() => Await(signal), signal.Set, Take: signal.Clear);
            case "condition":
                var condition = new CoroutineCondition();
                return new Case(() => AcquireAndWait(condition), () => Notify(condition));
            case "semaphore":
                var permits = new CoroutineSemaphore(0);
                return new Case(() => Enter(permits), permits.Release, Take: () => permits.TryAcquire());
            case "barrier":
                var barrier = new CoroutineBarrier(2);
                return new Case(() => Meet(barrier), null);
            case "queue get":
                var empty = new CoroutineQueue<int>();
                return new Case(() => Get(empty), () => empty.TryPut(1), Take: () => empty.TryGet(out _));
            case "queue put":
                var full = new CoroutineQueue<int>(1);
                full.TryPut(1);
                return new Case(() => Put(full), () => full.TryGet(out _), Take: () => full.TryPut(1));
            case "queue join":
                var busy = new CoroutineQueue<int>();
                busy.TryPut(1);
                return new Case(() => Join(busy), busy.TaskDone, Take: () => busy.TryPut(1));
            case "future":
                var future = new CoroutineFuture<int>();
                return new Case(() => Await(future), () => future.SetResult(1), Renew: future.Reset);
            case "watch":
                var watch = new CoroutineWatch<int>(0);
                return new Case(() => Watch(watch), () => watch.Value++);
            default:
                var ticker = new CoroutineTicker(TimeSpan.FromMilliseconds(5));
                return new Case(() => Tick(ticker), null);
        }
    }

    [Coroutine]
    private static async Coroutine WaitForEver(Func<Coroutine> wait)
    {
        while (true)
        {
            try
            {
                await wait();
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [Coroutine]
    private static async Coroutine Acquire(CoroutineLock gate) => await gate.Acquire();

    [Coroutine]
    private static async Coroutine Read(CoroutineReadWriteLock gate) => await gate.AcquireRead();

    [Coroutine]
    private static async Coroutine Write(CoroutineReadWriteLock gate) => await gate.AcquireWrite();

    [Coroutine]
    private static async Coroutine Await(CoroutineEvent signal) => await signal.Wait();

    [Coroutine]
    private static async Coroutine AcquireAndWait(CoroutineCondition condition)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
        }
    }

    private static void Notify(CoroutineCondition condition)
    {
        condition.Lock.TryAcquire();
        condition.NotifyAll();
        condition.Release();
    }

    [Coroutine]
    private static async Coroutine Enter(CoroutineSemaphore permits) => await permits.Acquire();

    [Coroutine]
    private static async Coroutine Meet(CoroutineBarrier barrier) => await barrier.Wait();

    [Coroutine]
    private static async Coroutine Get(CoroutineQueue<int> queue) => await queue.Get();

    [Coroutine]
    private static async Coroutine Put(CoroutineQueue<int> queue) => await queue.Put(2);

    [Coroutine]
    private static async Coroutine Join(CoroutineQueue<int> queue) => await queue.Join();

    [Coroutine]
    private static async Coroutine Await(CoroutineFuture<int> future) => await future;

    [Coroutine]
    private static async Coroutine Watch(CoroutineWatch<int> watch) => await watch.Changed();

    [Coroutine]
    private static async Coroutine Tick(CoroutineTicker ticker) => await ticker.Next();

    /// <summary>A primitive in a state in which a wait suspends.</summary>
    /// <param name="Wait">Waits for it.</param>
    /// <param name="Free">Lets one who waits go on; null where another who comes, or time, does.</param>
    /// <param name="Renew">What it needs when its loop is gone.</param>
    /// <param name="Take">Brings it back where a wait suspends.</param>
    private sealed record Case(Func<Coroutine> Wait, Action? Free, Action? Renew = null, Action? Take = null);
}
