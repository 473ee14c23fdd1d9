using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>The order of a priority queue: equal ones stay in theirs, and a comparer of the user's may throw, or use the queue.</summary>
public sealed partial class CoroutineQueueOrderTests
{
    private const int Items = 20;

    private readonly CoroutineLoop _loop = new(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });

    private readonly CoroutineQueue<int> _queue;

    private int _comparisons;

    private int _throwsAt = int.MaxValue;

    private Action _meanwhile = static () => { };

    public CoroutineQueueOrderTests() => _queue = new CoroutineQueue<int>(0, QueueKind.Priority, Comparer<int>.Create(Compare));

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
        CoroutineTask first = _loop.CreateTask(bounded.Put(3));
        CoroutineTask second = _loop.CreateTask(bounded.Put(4));
        _loop.Tick(0.0);

        bounded.TryGet(out _);
        (_comparisons, _throwsAt) = (0, 1);
        _loop.Tick(0.0);

        Assert.Throws<FormatException>(first.GetResult);
        Assert.True(second.IsCompletedSuccessfully);
        Assert.Equal(2, bounded.Count);
    }

    [Fact]
    public void EqualPrioritiesAreFirstInFirstOut() => Assert.Equal("abcdef; b1 d1 a2 c2 e2 f3", Of(Priorities));

    [Fact]
    public void APriorityQueueIsStableUnderRandomUse()
    {
        var random = new Random(1);
        var queue = new CoroutineQueue<(int Priority, int Order)>(0, QueueKind.Priority, Comparer<(int Priority, int Order)>.Create(static (a, b) => a.Priority.CompareTo(b.Priority)));
        var expected = new List<(int Priority, int Order)>();
        for (int i = 0; i < 5000; i++)
        {
            if (random.Next(5) < 3 || expected.Count == 0)
            {
                (int, int) item = (random.Next(6), i);
                Assert.True(queue.TryPut(item));
                expected.Add(item);
            }
            else
            {
                (int Priority, int Order) first = expected.MinBy(static item => ((long)item.Priority * 10_000) + item.Order);
                expected.Remove(first);
                Assert.True(queue.TryGet(out (int Priority, int Order) taken));
                Assert.Equal(first, taken);
            }
        }
    }

    [Fact]
    public void AComparerThatThrowsLosesNothing()
    {
        bool throws = false;
        var queue = new CoroutineQueue<int>(0, QueueKind.Priority, Comparer<int>.Create((a, b) => throws ? throw new FormatException() : a.CompareTo(b)));
        foreach (int item in new[] { 5, 3, 8, 1, 9, 2 })
        {
            queue.TryPut(item);
        }

        throws = true;
        Assert.Throws<FormatException>(() => queue.TryPut(4));
        Assert.Throws<FormatException>(() => queue.TryGet(out _));
        throws = false;
        var taken = new List<int>();
        while (queue.TryGet(out int item))
        {
            taken.Add(item);
        }

        Assert.Equal([1, 2, 3, 5, 8, 9], taken);
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

    [Coroutine]
    private static async Coroutine Priorities()
    {
        var byPriority = Comparer<(int Priority, string Name)>.Create(static (a, b) => a.Priority.CompareTo(b.Priority));
        var queue = new CoroutineQueue<(int Priority, string Name)>(0, QueueKind.Priority, byPriority);
        foreach (var name in "abcdef")
        {
            await queue.Put((1, $"{name}"));
        }

        var taken = "";
        while (queue.Count != 0)
        {
            taken += (await queue.Get()).Name;
        }

        Say(taken);
        foreach (var (priority, name) in new[] { (2, "a2"), (1, "b1"), (2, "c2"), (1, "d1"), (2, "e2"), (3, "f3") })
        {
            await queue.Put((priority, name));
        }

        var names = new List<string>();
        while (queue.Count != 0)
        {
            names.Add((await queue.Get()).Name);
        }

        Say(string.Join(' ', names));
    }
}
