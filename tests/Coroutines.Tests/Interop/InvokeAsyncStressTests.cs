using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;

namespace Coroutines.Tests;

/// <summary>Many calls from many threads, and what they allocate.</summary>
[Collection("alone")]
[SuppressMessage("Reliability", "CA2012:Use ValueTasks correctly", Justification = "Calls are looked at between ticks, and taken twice on purpose.")]
public sealed partial class InvokeAsyncStressTests
{
    private const int Threads = 8;
    private const int Calls = 20_000;

    [Fact]
    public void NoneOfManyIsLost()
    {
        var reports = new ConcurrentQueue<string>();
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { ExceptionHandler = (_, report) => reports.Enqueue(report.ToString()!) });
        LoopHold hold = loop.ExpectOutsideCalls();
        var begun = new int[Threads];
        int outOfOrder = 0;
        int completed = 0;
        int canceled = 0;
        Func<(int Thread, int Number), Coroutine<int>> call = one =>
        {
            outOfOrder += begun[one.Thread] < one.Number ? 0 : 1;
            begun[one.Thread] = one.Number;
            return Work(one.Thread, one.Number);
        };
        Task[] callers = [.. Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var random = new Random(thread);
            var flying = new List<(ValueTask<int> Call, int Number, CancellationTokenSource? Source)>();
            for (int number = 1; number <= Calls; number++)
            {
                CancellationTokenSource? source = random.Next(4) == 0 ? new CancellationTokenSource() : null;
                flying.Add((loop.InvokeAsync((thread, number), call, source?.Token ?? default), number, source));
                if (random.Next(3) == 0)
                {
                    source?.Cancel();
                }

                if (flying.Count < 32)
                {
                    continue;
                }

                foreach ((ValueTask<int> one, int expected, CancellationTokenSource? its) in flying)
                {
                    if (its is not null && random.Next(2) == 0)
                    {
                        ThreadPool.UnsafeQueueUserWorkItem(static source => source.Cancel(), its, preferLocal: false);
                    }

                    try
                    {
                        Assert.Equal(expected, await one);
                        Interlocked.Increment(ref completed);
                    }
                    catch (OperationCanceledException error)
                    {
                        Assert.Equal(its!.Token, error.CancellationToken);
                        Interlocked.Increment(ref canceled);
                    }
                }

                flying.Clear();
            }
        }))];
        Task all = Task.WhenAll(callers).ContinueWith(_ => loop.CallSoonThreadSafe(loop.Stop), TaskScheduler.Default);
        loop.RunForever();
        hold.Dispose();
        Join(callers, all);

        // What tokens have posted late.
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(Threads * Calls, completed + canceled);
        Assert.True(canceled > 0 && completed > canceled, $"{completed} completed, {canceled} cancelled");
        Assert.Equal(0, outOfOrder);
        Assert.Empty(reports);
        Assert.Equal(default, loop.TakeCensus());
        Assert.Throws<CoroutineDeadlockException>(() => loop.RunUntilComplete(Never()));
    }

    [Fact]
    public void CallsAndTheEndOfTheirLoopsLeaveNobodyWaiting()
    {
        for (int round = 0; round < 200; round++)
        {
            var loop = new CoroutineLoop(new CoroutineLoopOptions { ExceptionHandler = static (_, _) => { } });
            using var gate = new Barrier(3);
            var calls = new List<ValueTask<int>>[2];
            Thread[] threads = [.. Enumerable.Range(0, 2).Select(thread => new Thread(() =>
            {
                calls[thread] = [];
                gate.SignalAndWait();
                for (int i = 0; i < 50; i++)
                {
                    calls[thread].Add(loop.InvokeAsync(i, static value => Value(value, 1)));
                }
            }))];
            Array.ForEach(threads, static thread => thread.Start());
            gate.SignalAndWait();
            for (int tick = 0; tick < round % 4; tick++)
            {
                loop.Tick(TimeSpan.FromMilliseconds(tick));
            }

            loop.Dispose();
            Array.ForEach(threads, static thread => thread.Join());
            Assert.All(calls.SelectMany(static list => list), static call => Assert.True(call.IsCompleted));
            foreach (ValueTask<int> call in calls.SelectMany(static list => list))
            {
                Assert.True(call.IsCompletedSuccessfully || call.IsCanceled || Record.Exception(() => Outcome.Take(call)) is ObjectDisposedException);
            }
        }
    }

    [Fact]
    public void TwoThatTakeOneOutcomeAtOnceDoNotDisturbOthers()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
        int both = 0;
        for (int round = 0; round < 5_000; round++)
        {
            ValueTask<int> call = loop.InvokeAsync(round, static value => Value(value));
            loop.Tick(TimeSpan.Zero);
            int taken = 0;
            Parallel.Invoke(Take, Take);
            Assert.Equal(1, taken);

            // Two objects for two calls: one that was kept twice would serve both.
            ValueTask<int> first = loop.InvokeAsync(-1, static value => Value(value));
            ValueTask<int> second = loop.InvokeAsync(-2, static value => Value(value));
            loop.Tick(TimeSpan.Zero);
            Assert.Equal((-1, -2), (Outcome.Take(first), Outcome.Take(second)));

            void Take()
            {
                try
                {
                    Assert.Equal(round, Outcome.Take(call));
                    Interlocked.Increment(ref taken);
                }
                catch (InvalidOperationException)
                {
                    Interlocked.Increment(ref both);
                }
            }
        }

        Assert.Equal(5_000, both);
    }

    [Fact]
    public void ACallAllocatesNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual, TaskCapacity = 2, CapacityPolicy = CapacityPolicy.Throw });
        using var source = new CancellationTokenSource();
        Call(loop, 1000, source.Token);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long sum = Call(loop, 10_000, source.Token);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(20_000, sum);
    }

    [Fact]
    public async Task ACallThatIsAwaitedOnAnotherThreadAllocatesNothing()
    {
        using var loop = new CoroutineLoop();
        LoopHold hold = loop.ExpectOutsideCalls();
        var thread = new Thread(loop.RunForever);
        thread.Start();
        await CallAndAwait(loop, 5_000);
        const int Rounds = 5;
        const int Count = 2_000;
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            // What a round has beside its calls is a task; what a call allocates is there in every round.
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await CallAndAwait(loop, Count);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        loop.CallSoonThreadSafe(loop.Stop);
        thread.Join();
        hold.Dispose();
        Assert.True(least < Count, $"{least} bytes in {Count} calls");
    }

    private static void Join(Task[] callers, Task last) => Task.WaitAll([.. callers, last]);

    private static long Call(CoroutineLoop loop, int count, CancellationToken token)
    {
        long sum = 0;
        for (int i = 0; i < count; i++)
        {
            ValueTask<int> first = loop.InvokeAsync(1, static value => Value(value), token);
            ValueTask second = loop.InvokeAsync(1, static value => Nap(value), token);
            loop.Tick(TimeSpan.FromMilliseconds(1));
            Outcome.Take(second);
            sum += Outcome.Take(first) + 1;
        }

        return sum;
    }

    private static async Task CallAndAwait(CoroutineLoop loop, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await loop.InvokeAsync(i, static value => Value(value)).ConfigureAwait(false);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Work(int thread, int number)
    {
        switch ((thread + number) % 4)
        {
            case 0:
                break;
            case 1:
                await Yield();
                break;
            case 2:
                try
                {
                    await Sleep(1);
                }
                finally
                {
                    await Yield();
                }

                break;
            default:
                await Sleep(TimeSpan.FromMicroseconds(100));
                break;
        }

        return number;
    }
}
