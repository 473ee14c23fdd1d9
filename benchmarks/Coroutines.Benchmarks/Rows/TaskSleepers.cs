using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>
/// Sleepers of Task.Delay. They sleep in real time and fire on other threads, so the processor time of the process counts, while
/// this thread waits.
/// </summary>
internal sealed class TaskSleepers(int count, Column column) : Sleepers(count)
{
    /// <summary>Fifty a millisecond: with fewer, waking the timer's thread would cost more than the timers.</summary>
    private const int PerMillisecond = 50;
    private static double s_secondsPerStart = 0.6e-6;
    private readonly int _spread = Math.Clamp(count / PerMillisecond, 1, 500);
    private int _firstFires;
    private readonly Counter _counter = new();
    private int[] _delays = [];

    protected override double Now => ProcessorTime.OfProcess;

    protected override int Repeats => 1;

    protected override bool TryPark()
    {
        // All must be parked, and some more started and cancelled, before the first fires.
        _firstFires = 50 + (int)(3000 * s_secondsPerStart * Count);
        _delays = Delays(_firstFires, _spread);
        _counter.Value = 0;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < _delays.Length; i++)
        {
            Park(_delays[i]);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (Count >= 100_000)
        {
            s_secondsPerStart = Math.Max(s_secondsPerStart, seconds / Count);
        }

        return Volatile.Read(ref _counter.Value) == 0;
    }

    protected override void StartAndCancel()
    {
        var tasks = new Task[Batch];
        using var source = new CancellationTokenSource();
        for (int i = 0; i < tasks.Length; i++)
        {
            tasks[i] = Start(3_600_000, source.Token);
        }

        source.Cancel();
        while (!Array.TrueForAll(tasks, static t => t.IsCompleted))
        {
            Thread.Sleep(1);
        }

        Check.Equal(tasks.Length, tasks.Count(static t => t.IsCanceled));
    }

    protected override void Fire()
    {
        // Looking often would cost more than what is looked for.
        Thread.Sleep(_firstFires);
        while (Volatile.Read(ref _counter.Value) < Count)
        {
            Thread.Sleep(20);
        }

        Check.Equal(Count, _counter.Value);
    }

    private void Park(int milliseconds)
    {
        switch (column)
        {
            case Column.ValueTask:
                _ = Value(_counter, milliseconds);
                break;
            case Column.Pooled:
                _ = Pooled(_counter, milliseconds);
                break;
            default:
                _ = Plain(_counter, milliseconds);
                break;
        }
    }

    private Task Start(int milliseconds, CancellationToken token) => column switch
    {
        Column.ValueTask => Value(_counter, milliseconds, token).AsTask(),
        Column.Pooled => Pooled(_counter, milliseconds, token).AsTask(),
        _ => Plain(_counter, milliseconds, token),
    };

    private static async Task Plain(Counter counter, int milliseconds, CancellationToken token)
    {
        await Task.Delay(milliseconds, token).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    private static async ValueTask Value(Counter counter, int milliseconds, CancellationToken token)
    {
        await Task.Delay(milliseconds, token).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(Counter counter, int milliseconds, CancellationToken token)
    {
        await Task.Delay(milliseconds, token).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    private static async Task Plain(Counter counter, int milliseconds)
    {
        await Task.Delay(milliseconds).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    private static async ValueTask Value(Counter counter, int milliseconds)
    {
        await Task.Delay(milliseconds).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(Counter counter, int milliseconds)
    {
        await Task.Delay(milliseconds).ConfigureAwait(false);
        Interlocked.Increment(ref counter.Value);
    }

    private sealed class Counter
    {
        public int Value;
    }
}
