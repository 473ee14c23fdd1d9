namespace Coroutines.Explorer;

/// <summary>A stream with a limit and a group in it, read to its end, left early or cancelled, in every way to enumerate it.</summary>
internal sealed partial class IteratorScopeProgram : SmallProgram
{
    private readonly CoroutineQueue<int> _items;
    private readonly Way _way;
    private int _open;
    private int _running;
    private int _next;

    public IteratorScopeProgram(CoroutineLoop loop, Way way)
        : base(loop)
    {
        _way = way;
        _items = Watch(new CoroutineQueue<int>());

        // Its own limit may cancel the reader between two items.
        Participant reader = Start(new Participant("reader", [typeof(QueueShutDownException), typeof(TimeoutException), typeof(AggregateException)])
        {
            MayBeCancelled = true,

            // For ordinary code the stream has a task of its own, whose limit may strike its cleanup.
            MaySurvive = way is Way.Operator or Way.ByHand,
        },
            Read());
        OnTurn();
        OnTick(10);
        On("item", () => _items.TryPut(_next++), () => !_items.IsShutDown && _next < 3, Origin.Between | Origin.Within);
        On("end", () => _items.ShutDown(), () => !_items.IsShutDown);
        OnCancel(reader, Origin.Between | Origin.Within);
    }

    /// <summary>How the stream is enumerated.</summary>
    public enum Way
    {
        InPlace,
        Value,
        Operator,
        ByHand,
    }

    public override void Settle() => _items.ShutDown();

    public override void CheckEnd()
    {
        Check(_open == 0, "a stream was not closed");
        Check(_running == 0, "a child has outlived its stream");
    }

    [Coroutine]
    private async IAsyncEnumerable<int> Stream()
    {
        _open++;
        try
        {
            await using (Coroutine.TimeoutAfter(15))
            {
                await using var group = new CoroutineTaskGroup();
                group.CreateTask(Child());
                while (true)
                {
                    yield return await _items.Get();
                }
            }
        }
        finally
        {
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _open--;
            }
        }
    }

    [Coroutine]
    private async Coroutine Child()
    {
        _running++;
        try
        {
            await Coroutine.Sleep(1000);
        }
        finally
        {
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _running--;
            }
        }
    }

    private static async IAsyncEnumerable<int> Copy(IAsyncEnumerable<int> source)
    {
        await foreach (int item in source)
        {
            yield return item;
        }
    }

    [Coroutine]
    private async Coroutine Read()
    {
        switch (_way)
        {
            case Way.InPlace:
                await foreach (int item in Stream())
                {
                    if (await IsEnough(item))
                    {
                        break;
                    }
                }

                break;
            case Way.ByHand:
                await using (IAsyncEnumerator<int> enumerator = Stream().GetAsyncEnumerator())
                {
                    while (await enumerator.MoveNextAsync() && !await IsEnough(enumerator.Current))
                    {
                    }
                }

                break;
            default:
                IAsyncEnumerable<int> source = _way == Way.Operator ? Copy(Stream()) : Stream();
                await foreach (int item in source)
                {
                    if (await IsEnough(item))
                    {
                        break;
                    }
                }

                break;
        }
    }

    [Coroutine]
    private async Coroutine<bool> IsEnough(int item)
    {
        await Coroutine.Yield();
        return item == 1;
    }
}
