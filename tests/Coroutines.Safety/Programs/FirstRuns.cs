using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>A loop is its maker's until its first run, and then its runner's. Tokens may be cancelled on any thread at any moment of that.</summary>
internal static partial class FirstRuns
{
    private static int Rounds(int full) => SafetyProgram.IsFull ? full : full / 10;

    [Coroutine]
    private static async Coroutine Sleeper() => await Sleep(1_000_000);

    private static CoroutineLoop NewLoop() => new(new CoroutineLoopOptions { TaskCapacity = 4, Clock = CoroutineClock.Virtual });

    [Safety("tokens cancelled on another thread while the maker starts tasks: exactly those tasks end")]
    internal static void CancelWithBeforeRun()
    {
        for (int round = 0; round < Rounds(40); round++)
        {
            using CoroutineLoop loop = NewLoop();
            using var source = new CancellationTokenSource();
            for (int i = 0; i < 2000; i++)
            {
                loop.Start(Sleeper()).CancelWith(source.Token);
            }

            using var go = new ManualResetEventSlim();
            Thread canceller = StartThread(() =>
            {
                go.Set();
                source.Cancel();
            });
            go.Wait();
            int started = 0;
            while (canceller.IsAlive || started < 3000)
            {
                loop.Start(Sleeper());
                started++;
            }

            canceller.Join();
            Loops.Ticks(loop, 5);
            Check.Equal(started, loop.TaskCount, "tasks");
            loop.Dispose();
            Check.NothingLeft(loop);
        }
    }

    [Safety("tokens cancelled on another thread at the moment of the first run: all tasks end")]
    internal static void CancelWithAtFirstRun()
    {
        for (int round = 0; round < Rounds(400); round++)
        {
            CoroutineLoop loop = NewLoop();
            using var source = new CancellationTokenSource();
            for (int i = 0; i < 3000; i++)
            {
                loop.Start(Sleeper()).CancelWith(source.Token);
            }

            using var go = new Barrier(2);
            Thread canceller = StartThread(() =>
            {
                go.SignalAndWait();
                source.Cancel();
            });
            go.SignalAndWait();
            Thread.SpinWait(round % 4 * round * 20);
            loop.Tick(0.001);
            canceller.Join();
            Loops.Ticks(loop, 5);
            Check.Equal(0, loop.TaskCount, "tasks");
            loop.Dispose();
            Check.NothingLeft(loop);
        }
    }

    [Safety("the maker cancels the tokens while another thread runs the loop for the first time: all tasks end")]
    internal static void MakerCancelsAtFirstRun()
    {
        for (int round = 0; round < Rounds(400); round++)
        {
            CoroutineLoop loop = NewLoop();
            using var source = new CancellationTokenSource();
            for (int i = 0; i < 1000; i++)
            {
                loop.Start(Sleeper()).CancelWith(source.Token);
            }

            using var go = new Barrier(2);
            using var cancelled = new ManualResetEventSlim();
            Exception? failure = null;
            Thread runner = StartThread(() =>
            {
                try
                {
                    go.SignalAndWait();
                    Loops.Ticks(loop, 3);
                    cancelled.Wait();
                    Loops.Ticks(loop, 3);
                    Check.Equal(0, loop.TaskCount, "tasks");
                    loop.Dispose();
                }
                catch (Exception error)
                {
                    failure = error;
                }
            });
            go.SignalAndWait();
            Thread.SpinWait(round % 4 * round * 5);
            source.Cancel();
            cancelled.Set();
            runner.Join();
            Check.That(failure is null, $"{failure}");
            Check.NothingLeft(loop);
        }
    }

    [Safety("futures cancelled on another thread while the maker posts: each is told once")]
    internal static void CancelFuturesBeforeRun()
    {
        for (int round = 0; round < Rounds(100); round++)
        {
            using CoroutineLoop loop = NewLoop();
            using var source = new CancellationTokenSource();
            int told = 0;
            int ran = 0;
            int posted = 0;
            for (int i = 0; i < 2000; i++)
            {
                var future = new CoroutineFuture<int>(loop);
                future.Task.AddDoneCallback(_ => told++);
                future.Task.CancelWith(source.Token);
            }

            using var go = new ManualResetEventSlim();
            Thread canceller = StartThread(() =>
            {
                go.Set();
                source.Cancel();
            });
            go.Wait();
            while (canceller.IsAlive || posted < 1000)
            {
                loop.CallSoon(() => ran++);
                posted++;
            }

            canceller.Join();
            Loops.Ticks(loop, 5);
            Check.Equal(2000, told, "told");
            Check.Equal(posted, ran, "ran");
        }
    }

    [Safety("what is not thread-safe throws on another thread, before the first run too")]
    internal static void OthersAreRefused()
    {
        using CoroutineLoop loop = NewLoop();
        CoroutineTask task = loop.Start(Sleeper());
        using var future = new CoroutineFuture<int>(loop);
        Action[] uses =
        [
            () => loop.Start(Sleeper()),
            () => loop.CallSoon(static () => { }),
            () => loop.CallLater(TimeSpan.Zero, static () => { }),
            () => task.Cancel(),
            () => task.Preserve(),
            () => task.Forget(),
            () => task.GetCancellationToken(),
            () => future.SetResult(1),
            () => loop.AllTasks(),
            () => _ = new CoroutineFuture<int>(loop),
        ];
        OnAnotherThread(() =>
        {
            foreach (Action use in uses)
            {
                Check.Throws<InvalidOperationException>(use, "another thread");
            }
        });
        loop.Tick(0.0);
        Check.Equal(1, loop.TaskCount, "tasks");
    }

    [Safety("a loop that one thread made is run by another, and is that one's from then on")]
    internal static void AnotherRunsIt()
    {
        CoroutineLoop loop = NewLoop();
        loop.Start(Sleeper());
        OnAnotherThread(() =>
        {
            loop.RunUntilComplete(Short());
            loop.Start(Sleeper());
            loop.Tick(0.0);
        });
        Check.Throws<InvalidOperationException>(() => loop.Start(Sleeper()), "another thread");
        Check.Throws<InvalidOperationException>(() => loop.Tick(0.0), "another thread");
    }

    [Safety("a token that is cancelled when the loop is gone does nothing")]
    internal static void CancelAfterDispose()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop loop = NewLoop();
        loop.Start(Sleeper()).CancelWith(source.Token);
        loop.Dispose();
        source.Cancel();
        Check.NothingLeft(loop);
    }

    [Coroutine]
    private static async Coroutine Short() => await Yield();

    private static Thread StartThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        return thread;
    }

    private static void OnAnotherThread(Action action)
    {
        Exception? failure = null;
        StartThread(() =>
        {
            try
            {
                action();
            }
            catch (Exception error)
            {
                failure = error;
            }
        }).Join();
        Check.That(failure is null, $"{failure}");
    }
}
