namespace Coroutines.Tests;

/// <summary>The order of a priority queue is the user's code: it may throw, or use the queue.</summary>
public sealed class QueueOrderTests
{
    private const int Items = 20;

    private readonly CoroutineLoop _loop = new(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
    private readonly CoroutineQueue<int> _queue;
    private int _comparisons;
    private int _throwsAt = int.MaxValue;
    private Action _meanwhile = static () => { };

    public QueueOrderTests() => _queue = new CoroutineQueue<int>(0, QueueKind.Priority, Comparer<int>.Create(Compare));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AComparisonThatThrowsChangesNothing(bool put)
    {
        for (int at = 1; at < 8; at++)
        {
            Fill();
            (_comparisons, _throwsAt) = (0, at);
            bool threw = false;
            try
            {
                _ = put ? _queue.TryPut(-1) : _queue.TryGet(out _);
            }
            catch (FormatException)
            {
                threw = true;
            }

            _throwsAt = int.MaxValue;
            Assert.Equal(threw ? Items : put ? Items + 1 : Items - 1, _queue.Count);
            Assert.Equal(threw ? 0 : put ? -1 : 1, Drain()[0]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AComparisonThatUsesTheQueueIsRefused(bool put)
    {
        Fill();
        _meanwhile = () =>
        {
            _meanwhile = static () => { };
            _queue.TryPut(1000);
        };

        Assert.Throws<InvalidOperationException>(() => put ? _queue.TryPut(-1) : _queue.TryGet(out _));
        Assert.Equal([.. Enumerable.Range(0, Items), 1000], Drain());
    }

    [Fact]
    public void ItemsComeInOrder()
    {
        var random = new Random(1);
        var model = new List<int>();
        for (int i = 0; i < 2000; i++)
        {
            if (random.Next(5) < 3)
            {
                int item = random.Next(100);
                model.Add(item);
                _queue.TryPut(item);
            }
            else if (_queue.TryGet(out int item))
            {
                Assert.Equal(model.Min(), item);
                model.Remove(item);
            }
        }

        Assert.Equal(model.Order(), Drain());
    }

    /// <summary>Two wait for a place, and the first of them throws: the place is the other's.</summary>
    [Fact]
    public void APlaceGoesToTheNextWhereAComparisonThrows()
    {
        var bounded = new CoroutineQueue<int>(2, QueueKind.Priority, Comparer<int>.Create(Compare));
        bounded.TryPut(1);
        bounded.TryPut(2);
        CoroutineTask first = _loop.CreateTask(CoroutineFactory.Stage(bounded.Put(3)));
        CoroutineTask second = _loop.CreateTask(CoroutineFactory.Stage(bounded.Put(4)));
        _loop.Tick(0.0);

        bounded.TryGet(out _);
        (_comparisons, _throwsAt) = (0, 1);
        _loop.Tick(0.0);

        Assert.Throws<FormatException>(first.GetResult);
        Assert.True(second.IsCompletedSuccessfully);
        Assert.Equal(2, bounded.Count);
    }

    private int Compare(int left, int right)
    {
        _meanwhile();
        return ++_comparisons == _throwsAt ? throw new FormatException() : left.CompareTo(right);
    }

    private void Fill()
    {
        Drain();
        for (int i = Items - 1; i >= 0; i--)
        {
            _queue.TryPut(i);
        }
    }

    private List<int> Drain()
    {
        var items = new List<int>();
        while (_queue.TryGet(out int item))
        {
            items.Add(item);
        }

        return items;
    }
}
