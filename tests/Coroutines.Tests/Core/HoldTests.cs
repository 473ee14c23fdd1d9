using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>The word that a loop's thread and readers from outside take.</summary>
public partial class HoldTests
{
    private static CoroutineLoop NewLoop() => new(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });

    [Fact]
    public void ReaderHasALoopThatDoesNotRun()
    {
        using CoroutineLoop loop = NewLoop();

        Assert.True(loop.TryReadOrAsk());
        Assert.False(loop.IsRunning);
        loop.EndReading();
        loop.Tick(0);
    }

    [Fact]
    public void OneReaderAtATimeHasIt()
    {
        using CoroutineLoop loop = NewLoop();
        Assert.True(loop.TryReadOrAsk());

        Assert.False(loop.TryReadOrAsk());

        loop.EndReading();
        Assert.True(loop.TryReadOrAsk());
        loop.EndReading();
    }

    [Fact]
    public void TickWaitsForAReader()
    {
        using CoroutineLoop loop = NewLoop();
        var steps = new List<string>();
        loop.CallSoon(() => Add("tick"));
        Assert.True(loop.TryReadOrAsk());
        var reader = new Thread(() =>
        {
            // Only a reader that is done lets the tick begin, however long it takes.
            Thread.Sleep(50);
            Add("read");
            loop.EndReading();
        });
        reader.Start();

        loop.Tick(0);

        reader.Join();
        Assert.Equal(["read", "tick"], steps);

        void Add(string step)
        {
            lock (steps)
            {
                steps.Add(step);
            }
        }
    }

    [Fact]
    public void ReaderAsksALoopThatTicks()
    {
        using CoroutineLoop loop = NewLoop();
        var had = true;
        loop.CallSoon(() => had = loop.TryReadOrAsk());

        loop.Tick(0);

        Assert.False(had);
        Assert.True(loop.TryReadOrAsk());
        loop.EndReading();
    }

    [Fact]
    public void QuestionBetweenTicksIsAnsweredAtTheNext()
    {
        using CoroutineLoop loop = NewLoop();
        loop.Ask();

        loop.Tick(0);

        Assert.False(loop.IsRunning);
        Assert.True(loop.TryReadOrAsk());
        loop.EndReading();
    }

    [Fact]
    public void LoopThatBlocksIsWoken()
    {
        using var loop = new CoroutineLoop();
        using LoopHold hold = loop.ExpectOutsideCalls();
        var rounds = 0;
        var asker = new Thread(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.False(loop.TryReadOrAsk());
                rounds++;
            }

            loop.CallSoonThreadSafe(loop.Stop);
        });
        loop.CallSoon(asker.Start);

        loop.RunForever();

        asker.Join();
        Assert.Equal(100, rounds);
        Assert.False(loop.IsRunning);
    }

    [Fact]
    public void RunInsideARunIsStillRefused()
    {
        using CoroutineLoop loop = NewLoop();
        Exception? error = null;
        loop.CallSoon(() => error = Record.Exception(() => loop.Tick(0)));

        loop.Tick(0);

        Assert.IsType<InvalidOperationException>(error);
        Assert.False(loop.IsRunning);
    }

    [Fact]
    public void ReadersAndTicksTakeTurnsWithoutEnd()
    {
        using CoroutineLoop loop = NewLoop();
        loop.Start(Count(10_000));
        var over = false;
        var reads = 0;
        var reader = new Thread(() =>
        {
            while (!Volatile.Read(ref over))
            {
                if (loop.TryReadOrAsk())
                {
                    Assert.False(loop.IsRunning);
                    reads++;
                    loop.EndReading();
                }
            }
        });
        reader.Start();
        while (loop.TaskCount != 0)
        {
            loop.Tick(0.001);
        }

        Volatile.Write(ref over, true);
        reader.Join();
        Assert.Equal(0, loop.TaskCount);
        Assert.False(loop.IsRunning);
    }

    [Coroutine]
    private static async Coroutine Count(int frames)
    {
        for (var i = 0; i < frames; i++)
        {
            await NextFrame();
        }
    }
}
