namespace Coroutines.Explorer;

/// <summary>What the tasks of a leak walk do: something of everything, for a random time.</summary>
internal sealed partial class LeakWork(CoroutineLoop loop)
{
    /// <summary>The first so many kinds make no exception object, so they allocate nothing at all.</summary>
    public const int KindsWithoutExceptions = 20;

    public const int Kinds = 25;

    private readonly CoroutineLock _lock = new();
    private readonly CoroutineSemaphore _semaphore = new(2, bounded: true);
    private readonly CoroutineQueue<int> _queue = new(3);
    private readonly CoroutineEvent _event = new();
    private readonly CoroutineCondition _condition = new();
    private readonly CoroutineBarrier _barrier = new(2);
    private readonly CoroutineWatch<int> _watch = new(0);

    private bool _filling;

    public object[] Primitives => [_lock, _semaphore, _queue, _event, _condition, _barrier, _watch];

    public Coroutine Make(int kind, int a, int b) => kind switch
    {
        0 => Sleep(a),
        1 => GatherTwo(a, b),
        2 => InTime(a, b),
        3 => WithLock(a),
        4 => WithSemaphore(a),
        5 => Put(a),
        6 => Get(),
        7 => SetEvent(a),
        8 => WaitForEvent(b),
        9 => Notified(b),
        10 => Meet(b),
        11 => Change(a),
        12 => Shielded(a, b),
        13 => Racing(a, b),
        14 => FirstOf(a, b),
        15 => InOrder(a, b),
        16 => Grouped(a, b),
        17 => CallingBack(a, b),
        18 => Deep(a % 5, b),
        19 => Streamed(a % 4, b),
        20 => Limited(a, b),
        21 => Scoped(a, b),
        22 => Failing(a),
        23 => FailingGroup(a, b),
        _ => FailingGather(a, b),
    };

    /// <summary>Ends what waits for something that no other task will bring.</summary>
    public void LetGo()
    {
        // In turns for those who put and those who get.
        _filling = !_filling;
        while (_filling ? _queue.TryPut(0) : _queue.TryGet(out _))
        {
        }

        _event.Set();
        _event.Clear();
        _watch.Value++;
    }

    [Coroutine]
    private async Coroutine Sleep(int time) => await Coroutine.Sleep(time);

    [Coroutine]
    private async Coroutine<int> Number(int time) => await Coroutine.Sleep(time, time);

    [Coroutine]
    private async Coroutine GatherTwo(int a, int b) => await Coroutine.Gather(Number(a), Number(b));

    [Coroutine]
    private async Coroutine InTime(int a, int b) => await Coroutine.TryWaitFor(Number(a), b);

    [Coroutine]
    private async Coroutine WithLock(int time)
    {
        using (await _lock.Acquire())
        {
            await Coroutine.Sleep(time);
        }
    }

    [Coroutine]
    private async Coroutine WithSemaphore(int time)
    {
        using (await _semaphore.Acquire())
        {
            await Coroutine.Sleep(time);
        }
    }

    [Coroutine]
    private async Coroutine Put(int item) => await _queue.Put(item);

    [Coroutine]
    private async Coroutine Get()
    {
        await _queue.Get();
        _queue.TaskDone();
    }

    [Coroutine]
    private async Coroutine SetEvent(int time)
    {
        await Coroutine.Sleep(time);
        _event.Set();
        await Coroutine.Yield();
        _event.Clear();
        using (await _condition.Acquire())
        {
            _condition.Notify();
        }
    }

    [Coroutine]
    private async Coroutine WaitForEvent(int time) => await Coroutine.TryWaitFor(Event(), time + 1);

    [Coroutine]
    private async Coroutine Event() => await _event.Wait();

    [Coroutine]
    private async Coroutine Notified(int time) => await Coroutine.TryWaitFor(Condition(), time + 1);

    [Coroutine]
    private async Coroutine Condition()
    {
        using (await _condition.Acquire())
        {
            await _condition.Wait();
        }
    }

    [Coroutine]
    private async Coroutine Meet(int time) => await Coroutine.TryWaitFor(Barrier(), time + 1);

    [Coroutine]
    private async Coroutine Barrier() => await _barrier.Wait();

    [Coroutine]
    private async Coroutine Change(int time)
    {
        await Coroutine.Sleep(time);
        _watch.Value = time;
    }

    [Coroutine]
    private async Coroutine Shielded(int a, int b) => await Coroutine.TryWaitFor(Shield(a), b);

    [Coroutine]
    private async Coroutine Shield(int time) => await Coroutine.Shield(Number(time));

    [Coroutine]
    private async Coroutine Racing(int a, int b) => await Coroutine.Race([Number(a), Number(b), Number(a + b)]);

    [Coroutine]
    private async Coroutine FirstOf(int a, int b)
    {
        CoroutineTask first = loop.Start(Sleep(a));
        CoroutineTask second = loop.Start(Sleep(b));
        await Coroutine.Wait([first, second], WaitCondition.FirstCompleted, TimeSpan.FromMilliseconds(10));
    }

    [Coroutine]
    private async Coroutine InOrder(int a, int b)
    {
        CoroutineTask first = loop.Start(Sleep(a));
        CoroutineTask second = loop.Start(Sleep(b));
        using AsCompletedTasks tasks = Coroutine.AsCompleted([first, second]);
        await foreach (CoroutineTask task in tasks)
        {
            if (a == b)
            {
                break;
            }
        }
    }

    [Coroutine]
    private async Coroutine Grouped(int a, int b)
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Sleep(a));
        group.CreateTask(Sleep(b));
        await Coroutine.Sleep(a / 2);
    }

    [Coroutine]
    private async Coroutine CallingBack(int a, int b)
    {
        CoroutineTask task = loop.Start(Sleep(a));
        task.AddDoneCallback(static (_, _) => { }, null);
        CoroutineCallback later = loop.CallLater(TimeSpan.FromMilliseconds(b), static _ => { }, null).Preserve();
        loop.CallSoon(static _ => { }, null);
        try
        {
            await Coroutine.Sleep(5);
        }
        finally
        {
            later.Cancel();
            later.Dispose();
        }
    }

    [Coroutine]
    private async Coroutine Deep(int depth, int time)
    {
        if (depth == 0)
        {
            await Coroutine.Sleep(time);
            return;
        }

        await Deep(depth - 1, time);
        await Coroutine.Yield();
    }

    [Coroutine]
    private async IAsyncEnumerable<int> Stream(int count, int time)
    {
        try
        {
            for (int i = 0; i < count; i++)
            {
                await Coroutine.Sleep(time);
                yield return i;
            }
        }
        finally
        {
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private async Coroutine Streamed(int count, int time)
    {
        await foreach (int item in Stream(count, time))
        {
            if (item == 2)
            {
                break;
            }

            await Coroutine.NextFrame();
        }
    }

    [Coroutine]
    private async Coroutine Limited(int a, int b)
    {
        try
        {
            await Coroutine.WaitFor(Number(a), b);
        }
        catch (TimeoutException)
        {
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private async Coroutine Scoped(int a, int b)
    {
        await using (Coroutine.TimeoutAfter(a))
        {
            await using (Coroutine.TimeoutAfter(b))
            {
                await Coroutine.Sleep((a + b) / 2);
            }
        }
    }

    [Coroutine]
    private async Coroutine Failing(int time)
    {
        await Coroutine.Sleep(time);
        throw new FormatException("wanted");
    }

    [Coroutine]
    private async Coroutine FailingGroup(int a, int b)
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Failing(a));
        group.CreateTask(Sleep(b));
        await Coroutine.Sleep(b);
    }

    [Coroutine]
    private async Coroutine<int> FailingNumber(int time)
    {
        await Failing(time);
        return time;
    }

    [Coroutine]
    private async Coroutine FailingGather(int a, int b) => await Coroutine.Gather(FailingNumber(a), Number(b));
}
