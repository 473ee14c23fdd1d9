namespace Coroutines.Tests;

public sealed partial class SelectorTests
{
    /// <summary>A selector whose events are set by hand, on any thread.</summary>
    private sealed class HandSelector : CoroutineSelector
    {
        private readonly ManualResetEventSlim woken = new();
        private readonly Queue<Action> events = [];

        public List<string> Log { get; } = [];

        public bool Watches { get; set; }

        public int Interrupts { get; private set; }

        public bool IsClosed { get; private set; }

        public override bool HasWaits => Watches;

        public void Happen(Action action)
        {
            lock (events)
            {
                events.Enqueue(action);
            }

            woken.Set();
        }

        public override void Wait(TimeSpan timeout)
        {
            Log.Add(timeout == TimeSpan.Zero ? "look" : timeout == Timeout.InfiniteTimeSpan ? "block" : "block for a time");
            if (timeout != TimeSpan.Zero)
            {
                woken.Wait(timeout);
            }

            woken.Reset();
            lock (events)
            {
                while (events.TryDequeue(out var action))
                {
                    action();
                }
            }
        }

        public override void Interrupt()
        {
            Interrupts++;
            woken.Set();
        }

        public override void Flush() => Log.Add("flush");

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>Waits in a waiter until somebody wakes it.</summary>
    private readonly struct ParkOperation(Place place) : ICoroutineMachine
    {
        public PollStatus Poll(ref PollContext context) =>
            context.Flags == PollFlags.None ? context.Park(ref place.Waiter) : context.EndPark(ref place.Waiter);
    }

    private sealed class Place
    {
        public CoroutineWaiter Waiter;

        public CoroutineOperation<ParkOperation> Wait() => new ParkOperation(this);
    }

    private readonly List<string> log = [];

    private static (CoroutineLoop Loop, HandSelector Selector) Make()
    {
        HandSelector selector = new();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { Selector = _ => selector });
        Assert.Null(loop.Selector);
        Assert.Same(selector, loop.GetSelector(static _ => throw new InvalidOperationException()));
        return (loop, selector);
    }

    [Fact]
    public void ARunBlocksInTheSelectorAndWhatItWatchesIsNoDeadlock()
    {
        var (loop, selector) = Make();
        Place place = new();
        selector.Watches = true;
        loop.CallLater(1, () => selector.Happen(() => place.Waiter.Wake()));
        loop.RunUntilComplete(WaitIn(place, "woken"));
        Assert.Equal(["woken"], log);
        selector.Watches = false;
        Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(WaitIn(place, "never")));
        loop.Dispose();
        Assert.True(selector.IsClosed);
    }

    [Fact]
    public void EventsComeBeforeTimersAndAfterWhatIsReady()
    {
        var (loop, selector) = Make();
        using (loop)
        {
            selector.Watches = true;
            loop.RunUntilComplete(Order(selector));
            Assert.Equal(["ready", "event", "timer"], log);
        }
    }

    [Fact]
    public void ATickLooksOnceAndFlushesAtItsEnd()
    {
        var (loop, selector) = Make();
        using (loop)
        {
            Place place = new();
            loop.Start(WaitIn(place, "woken"));
            loop.Tick(0.1);
            selector.Happen(() => place.Waiter.Wake());
            loop.Tick(0.1);
            Assert.Equal(["look", "flush", "look", "flush"], selector.Log);
            Assert.Equal(["woken"], log);
        }
    }

    [Fact]
    public void AnotherThreadInterruptsTheSelectorOnlyWhileTheLoopBlocksInIt()
    {
        var (loop, selector) = Make();
        using (loop)
        {
            using var hold = loop.ExpectOutsideCalls();
            Place place = new();
            loop.CallSoonThreadSafe(() => log.Add("posted before"));
            Assert.Equal(0, selector.Interrupts);
            var poster = new Thread(() =>
            {
                while (!selector.Log.Contains("block"))
                {
                    Thread.Yield();
                }

                loop.CallSoonThreadSafe(() => place.Waiter.Wake());
            });
            poster.Start();
            loop.RunUntilComplete(WaitIn(place, "woken"));
            poster.Join();
            Assert.InRange(selector.Interrupts, 0, 1);
            Assert.Equal(["posted before", "woken"], log);
        }
    }

    [Fact]
    public void OneTaskAtATimeWaitsInAWaiterAndACancelledOneLeavesIt()
    {
        var (loop, selector) = Make();
        using (loop)
        {
            selector.Watches = true;
            Place place = new();
            loop.RunUntilComplete(Rivals(place));
            Assert.Equal(["rival refused", "canceled", "second"], log);
            Assert.False(place.Waiter.IsTaken);
            Assert.False(place.Waiter.Wake());
        }
    }

    [Fact]
    public void AWakeOfWhatWaitsNoMoreWakesNobody()
    {
        var (loop, _) = Make();
        using (loop)
        {
            Place place = new();
            CoroutineWaiter old = default;
            var task = loop.CreateTask(WaitIn(place, "woken"));
            loop.Tick(0);
            old = place.Waiter;
            Assert.True(old.IsWaiting);
            Assert.True(old.Wake());
            Assert.False(old.Wake());
            loop.Tick(0);
            var next = loop.CreateTask(WaitIn(place, "not woken"));
            loop.Tick(0);
            Assert.False(old.Wake());
            loop.Tick(0);
            Assert.Equal(["woken"], log);
            next.Cancel();
            loop.Tick(0);
            Assert.False(place.Waiter.IsTaken);
            task.GetResult();
            Assert.Throws<OperationCanceledException>(next.GetResult);
        }
    }

    [Fact]
    public void ATaskThatCancelsItselfDoesNotWait()
    {
        var (loop, _) = Make();
        using (loop)
        {
            Place place = new();
            var task = loop.CreateTask(CancelSelf(place));
            loop.Tick(0);
            Assert.Equal(["canceled"], log);
            Assert.False(place.Waiter.IsTaken);
            Assert.Throws<OperationCanceledException>(task.GetResult);
        }
    }

    [Fact]
    public void AWakeFromAnotherThreadIsRefused()
    {
        var (loop, _) = Make();
        using (loop)
        {
            Place place = new();
            loop.Start(WaitIn(place, "woken"));
            loop.Tick(0);
            Exception? error = null;
            var other = new Thread(() => error = Record.Exception(() => place.Waiter.Wake()));
            other.Start();
            other.Join();
            Assert.IsType<InvalidOperationException>(error);
            place.Waiter.Wake();
            loop.Tick(0);
            Assert.Equal(["woken"], log);
        }
    }

    [Fact]
    public void ASelectorThatGivesNothingIsRefused()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Selector = static _ => null! });
        Assert.Contains("gave null", Assert.Throws<InvalidOperationException>(() => loop.GetSelector(static _ => null!)).Message, StringComparison.Ordinal);
    }

    [Coroutine]
    private async Coroutine WaitIn(Place place, string text)
    {
        await place.Wait();
        log.Add(text);
    }

    [Coroutine]
    private async Coroutine CancelSelf(Place place)
    {
        CoroutineTask.Current.Cancel();
        try
        {
            await place.Wait();
        }
        finally
        {
            log.Add("canceled");
        }
    }

    [Coroutine]
    private async Coroutine Order(HandSelector selector)
    {
        Place first = new();
        var loop = CoroutineLoop.Current;
        loop.CallLater(0, () => log.Add("timer"));
        selector.Happen(() => loop.CallSoon(() =>
        {
            log.Add("event");
            first.Waiter.Wake();
        }));
        loop.CallSoon(() => log.Add("ready"));
        await first.Wait();
    }

    [Coroutine]
    private async Coroutine Rivals(Place place)
    {
        var first = Coroutine.CreateTask(WaitIn(place, "first"));
        await Coroutine.Yield();
        try
        {
            await place.Wait();
        }
        catch (InvalidOperationException)
        {
            log.Add("rival refused");
        }

        first.Cancel();
        try
        {
            await first;
        }
        catch (OperationCanceledException)
        {
            log.Add("canceled");
        }

        var second = Coroutine.CreateTask(WaitIn(place, "second"));
        await Coroutine.Yield();
        place.Waiter.Wake();
        await second;
    }
}
