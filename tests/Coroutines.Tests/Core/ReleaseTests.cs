using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>A loop that goes from thread to thread, one at a time.</summary>
public sealed partial class ReleaseTests
{
    private readonly List<int> _trace = [];

    private static CoroutineLoop Manual() => new(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });

    [Fact]
    public async Task ALoopThatThreadsOfThePoolTickInTurnKeepsItsOrder()
    {
        const int Ticks = 10_000;
        using CoroutineLoop loop = Manual();
        loop.Start(Count(Ticks - 1));
        loop.Start(Nest(Ticks / 10));
        var threads = new HashSet<int>();
        for (int i = 0; i < Ticks; i++)
        {
            await Task.Run(() =>
            {
                loop.Tick(TimeSpan.FromMilliseconds(1));
                threads.Add(Environment.CurrentManagedThreadId);
                loop.Release();
            });
        }

        Assert.Equal(Enumerable.Range(0, Ticks - 1), _trace);
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(0, loop.TaskCount);
        Assert.Equal(default, loop.TakeCensus());
        Assert.True(threads.Count > 0);
    }

    [Fact]
    public void WithoutAReleaseItStaysWithItsThread()
    {
        using CoroutineLoop loop = Manual();
        loop.Tick(TimeSpan.Zero);
        Assert.IsType<InvalidOperationException>(Elsewhere(() => loop.Tick(TimeSpan.Zero)));
        loop.Release();
        Assert.Null(Elsewhere(() => loop.Tick(TimeSpan.Zero)));
        Assert.Throws<InvalidOperationException>(() => loop.Tick(TimeSpan.Zero));
        Assert.Throws<InvalidOperationException>(loop.Release);
    }

    [Fact]
    public void InBetweenItIsNobodys()
    {
        using CoroutineLoop loop = Manual();
        CoroutineTask task = loop.CreateTask(Parts.Nap(10));
        loop.Tick(TimeSpan.Zero);
        loop.Release();
        AssertWrongThread(() => loop.Start(Parts.Nap(1)));
        AssertWrongThread(() => loop.CreateTask(Parts.Value(1)));
        AssertWrongThread(() => loop.CallSoon(static () => { }));
        AssertWrongThread(() => task.Cancel());
        AssertWrongThread(loop.Stop);
        AssertWrongThread(loop.Release);
        Assert.IsType<InvalidOperationException>(Elsewhere(() => loop.Start(Parts.Nap(1))));

        // What is thread-safe is not refused.
        loop.CallSoonThreadSafe(() => _trace.Add(1));
        using var source = new CancellationTokenSource();
        using CoroutineTie tie = task.CancelWith(source.Token);
        source.Cancel();
        Assert.Null(Elsewhere(() =>
        {
            loop.Tick(TimeSpan.Zero);
            Assert.True(task.IsCanceled);
            task.Forget();
            Assert.Equal(default, loop.TakeCensus());
            loop.Release();
        }));
        Assert.Equal([1], _trace);
    }

    [Fact]
    public void OneThatHasNotRunIsItsMakersToRelease()
    {
        using CoroutineLoop loop = Manual();
        loop.Start(Count(1));
        Assert.IsType<InvalidOperationException>(Elsewhere(loop.Release));
        loop.Release();
        AssertWrongThread(() => loop.Start(Count(1)));
        loop.Tick(TimeSpan.Zero);
        loop.Tick(TimeSpan.Zero);
        Assert.Equal([0], _trace);
    }

    [Fact]
    public void ALoopThatRunsIsNotReleased()
    {
        using CoroutineLoop loop = Manual();
        Exception? error = null;
        loop.CallSoon(() => error = Record.Exception(loop.Release));
        loop.Tick(TimeSpan.Zero);
        Assert.Contains("is running", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
        loop.CallSoon(static () => { });
        loop.Dispose();
        Assert.Throws<ObjectDisposedException>(loop.Release);
    }

    [Fact]
    public void CoroutinesThatWereMadeOnItGoAlong()
    {
        using CoroutineLoop loop = Manual();
        loop.Tick(TimeSpan.Zero);
        Coroutine cold = Count(1);
        loop.Release();
        Coroutine later = Count(1);
        Assert.Null(Elsewhere(() =>
        {
            loop.Tick(TimeSpan.Zero);
            loop.Start(cold);
            loop.Tick(TimeSpan.Zero);
            loop.Tick(TimeSpan.Zero);
            Assert.Throws<InvalidOperationException>(() => loop.Start(later));
            Assert.Equal(default, loop.TakeCensus());
        }));
        Assert.Equal([0], _trace);
        using CoroutineLoop other = Manual();
        other.Start(later);
        other.Tick(TimeSpan.Zero);
        other.Tick(TimeSpan.Zero);
        Assert.Equal([0, 0], _trace);
    }

    [Fact]
    public void TheThreadThatDisposesItHasIt()
    {
        CoroutineLoop loop = Manual();
        bool cleaned = false;
        loop.Start(CleanUp(() => cleaned = true));
        loop.Tick(TimeSpan.Zero);
        loop.Release();
        Assert.Null(Elsewhere(loop.Dispose));
        Assert.True(cleaned);
        Assert.True(loop.IsDisposed);
    }

    [Fact]
    public void ThreadsMayRunItInTurnToo()
    {
        using var loop = new CoroutineLoop();
        for (int i = 0; i < 20; i++)
        {
            int number = i;
            Assert.Null(Elsewhere(() =>
            {
                Assert.Equal(number, loop.RunUntilComplete(Parts.Value(number, 1)));
                loop.CallSoon(loop.Stop);
                loop.RunForever();
                loop.Release();
            }));
        }
    }

    [Fact]
    public void OfTwoThatComeAtOnceOneGetsIt()
    {
        const int Rounds = 2_000;
        using CoroutineLoop loop = Manual();
        loop.Start(Count(Rounds - 1));
        loop.Release();
        using var gate = new Barrier(2);
        int won = 0;
        int refused = 0;
        void Race()
        {
            for (int i = 0; i < Rounds; i++)
            {
                gate.SignalAndWait();
                bool isMine = Record.Exception(() => loop.Tick(TimeSpan.Zero)) is not { } error;
                Interlocked.Increment(ref isMine ? ref won : ref refused);
                gate.SignalAndWait();
                if (isMine)
                {
                    loop.Release();
                }
            }
        }

        var other = new Thread(Race);
        other.Start();
        Race();
        other.Join();
        Assert.Equal((Rounds, Rounds), (won, refused));
        Assert.Equal(Enumerable.Range(0, Rounds - 1), _trace);
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(default, loop.TakeCensus());
    }

    [Fact]
    public void ThreadsThatPassItOnWithoutAnyOrderDoNotBreakIt()
    {
        const int Ticks = 5_000;
        using CoroutineLoop loop = Manual();
        loop.Start(Count(Ticks));
        loop.Release();
        int wrong = 0;
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            while (loop.TaskCount != 0)
            {
                try
                {
                    loop.Tick(TimeSpan.FromMilliseconds(1));
                    loop.Release();
                }
                catch (InvalidOperationException)
                {
                    Thread.Yield();
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref wrong);
                    return;
                }
            }
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Equal(0, wrong);
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(Enumerable.Range(0, Ticks), _trace);
        Assert.Equal(default, loop.TakeCensus());
    }

    private static void AssertWrongThread(Action action) =>
        Assert.Contains("belongs to another thread", Assert.Throws<InvalidOperationException>(action).Message, StringComparison.Ordinal);

    private static void AssertWrongThread(Func<object> action) => AssertWrongThread(() => { action(); });

    /// <summary>Does something on a thread of its own.</summary>
    private static Exception? Elsewhere(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(action));
        thread.Start();
        thread.Join();
        return error;
    }

    [Coroutine]
    private async Coroutine Count(int frames)
    {
        for (int i = 0; i < frames; i++)
        {
            await NextFrame();
            _trace.Add(i);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Nest(int depth)
    {
        int sum = 0;
        for (int i = 0; i < depth; i++)
        {
            (int a, int b) = await Gather(Parts.Value(1, 1), Parts.Value(2, 2));
            sum += a + b;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine CleanUp(Action done)
    {
        try
        {
            await Never();
        }
        finally
        {
            await Sleep(1);
            done();
        }
    }
}
