using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Tasks in the order in which they end, with their results.</summary>
public sealed partial class AsCompletedResultsTests
{
    [Fact]
    public void CoroutinesComeWithTheirResults() => Assert.Equal("2 10; 3 20; 1 30; 6", Of(OfCoroutines));

    [Fact]
    public void TheOrderIsThatWithoutResults() => Assert.Equal(Of(OrderWithout), Of(OrderWith));

    [Fact]
    public void EverySequenceIsTaken() => Assert.Equal("1 2; 1 2; 1 2; 1 2; 1 2; 1 2; 1 2; 1 2", Of(OfSequences));

    [Fact]
    public void UpToEightAreTaken() => Assert.Equal("1 2; 1 2 3; 1 2 3 4; 1 2 3 4 5; 1 2 3 4 5 6; 1 2 3 4 5 6 7; 1 2 3 4 5 6 7 8", Of(OfArities));

    [Fact]
    public void TheNextOneGivesItsResult() => Assert.Equal("AsCompletedTasks (0 of 2 given out); 2: 2 1; AsCompletedTasks (over); AsCompletedTasks (empty)", Of(OneByOne));

    [Fact]
    public void WhenTheTimeIsUpTheTasksGoOn() => Assert.Equal("1 5; TimeoutException 10; 1 15; TimeoutException 20", Of(TimeOut));

    [Fact]
    public void AnErrorIsThrownByItsTask() => Assert.Equal("FormatException no; 1", Of(OneFails));

    [Fact]
    public void OfMixedKindsThereAreNoResults() => Assert.Equal("3", Of(Mixed));

    [Fact]
    public void ReadingAllocatesNothing() => Bytes.AssertNone(static () => JustRead());

    [Coroutine]
    private static async Coroutine OfCoroutines()
    {
        int sum = 0;
        await foreach (CoroutineTask<int> task in AsCompleted(Value(1, 30), Value(2, 10), Value(3, 20)))
        {
            int value = await task;
            SayAt($"{value}");
            sum += value;
        }

        Say(sum);
    }

    [Coroutine]
    private static async Coroutine<int> Told(string name, int value)
    {
        Say(name);
        await Sleep(value);
        Say($"{name} ends");
        return value;
    }

    [Coroutine]
    private static async Coroutine Ticks()
    {
        for (int i = 0; i < 6; i++)
        {
            Say(i);
            await Sleep(1);
        }
    }

    [Coroutine]
    private static async Coroutine OrderWithout()
    {
        CoroutineTask ticks = CreateTask(Ticks());
        await foreach (CoroutineTask task in AsCompleted(Told("a", 3).Discard(), Told("b", 1).Discard(), Told("c", 1).Discard()))
        {
            await task;
            Say("got");
        }

        await ticks;
    }

    [Coroutine]
    private static async Coroutine OrderWith()
    {
        CoroutineTask ticks = CreateTask(Ticks());
        await foreach (CoroutineTask<int> task in AsCompleted(Told("a", 3), Told("b", 1), Told("c", 1)))
        {
            await task;
            Say("got");
        }

        await ticks;
    }

    [Coroutine]
    private static async Coroutine<string> Read(AsCompletedTasks<int> tasks)
    {
        var values = new List<int>();
        await foreach (CoroutineTask<int> task in tasks)
        {
            values.Add(await task);
        }

        return string.Join(' ', values);
    }

    private static CoroutineTask<int> Task(int milliseconds) => CreateTask(Value(milliseconds, milliseconds));

    private static AsCompletedTasks<int> OfASpan(ReadOnlySpan<CoroutineTask<int>> tasks) => AsCompleted(tasks);

    [Coroutine]
    private static async Coroutine OfSequences()
    {
        int[] times = [2, 1];
        Say(await Read(AsCompleted([Task(2), Task(1)])));
        Say(await Read(OfASpan([Task(2), Task(1)])));
        Say(await Read(AsCompleted(times.Select(Task).ToArray())));
        Say(await Read(AsCompleted(times.Select(Task))));
        Say(await Read(AsCompleted(times.Select(Task).ToList())));
        Say(await Read(AsCompleted(times.Select(time => Value(time, time)))));
        Say(await Read(AsCompleted(times.Select(time => Value(time, time)).ToArray())));
        Say(await Read(AsCompleted([Value(2, 2), Value(1, 1)])));
    }

    [Coroutine]
    private static async Coroutine OfArities()
    {
        Say(await Read(AsCompleted(Value(2, 2), Value(1, 1))));
        Say(await Read(AsCompleted(Value(2, 2), Value(1, 1), Value(3, 3))));
        Say(await Read(AsCompleted(Value(2, 2), Value(1, 1), Value(3, 3), Value(4, 4))));
        Say(await Read(AsCompleted(Value(2, 2), Value(1, 1), Value(3, 3), Value(4, 4), Value(5, 5))));
        Say(await Read(AsCompleted(Value(2, 2), Value(1, 1), Value(3, 3), Value(4, 4), Value(5, 5), Value(6, 6))));
        Say(await Read(AsCompleted(Value(2, 2), Value(1, 1), Value(3, 3), Value(4, 4), Value(5, 5), Value(6, 6), Value(7, 7))));
        Say(await Read(AsCompleted(Value(2, 2), Value(1, 1), Value(3, 3), Value(4, 4), Value(5, 5), Value(6, 6), Value(7, 7), Value(8, 8))));
    }

    [Coroutine]
    private static async Coroutine OneByOne()
    {
        AsCompletedTasks<int> tasks = AsCompleted(Value(1, 20), Value(2, 10));
        Say(tasks);
        CoroutineTask<int> first = await tasks.Next();
        CoroutineTask<int> second = await tasks.Next();
        Say($"{tasks.Count}: {await first} {await second}");
        tasks.Dispose();
        Say(tasks);
        Say(default(AsCompletedTasks<int>));
    }

    [Coroutine]
    private static async Coroutine ReadInTime(AsCompletedTasks<int> tasks)
    {
        try
        {
            await foreach (CoroutineTask<int> task in tasks)
            {
                SayAt($"{await task}");
            }
        }
        catch (TimeoutException error)
        {
            SayAt(error.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine TimeOut()
    {
        await ReadInTime(AsCompleted(Value(1, 5), Value(2, 20), timeout: 10));
        CoroutineTask<int>[] tasks = [CreateTask(Value(1, 5)), CreateTask(Value(2, 20))];
        await ReadInTime(AsCompleted(tasks, TimeSpan.FromMilliseconds(10)));
        await tasks[1];
    }

    [Coroutine]
    private static async Coroutine<int> Failing()
    {
        await Sleep(1);
        throw new FormatException("no");
    }

    [Coroutine]
    private static async Coroutine OneFails()
    {
        await foreach (CoroutineTask<int> task in AsCompleted(Value(1, 5), Failing()))
        {
            try
            {
                Say(await task);
            }
            catch (FormatException error)
            {
                Say($"{error.GetType().Name} {error.Message}");
            }
        }
    }

    [Coroutine]
    private static async Coroutine Mixed()
    {
        int count = 0;
        await foreach (CoroutineTask task in AsCompleted(Value(1, 1), Nap(1), Task(1)))
        {
            await task;
            count++;
        }

        Say(count);
    }

    [Coroutine]
    private static async Coroutine JustRead()
    {
        int sum = 0;
        await foreach (CoroutineTask<int> task in AsCompleted(Value(1, 2), Value(2, 1), Value(3, 1)))
        {
            sum += await task;
        }

        CoroutineTask<int> one = CreateTask(Value(1, 2));
        CoroutineTask<int> two = CreateTask(Value(2, 1));
        await foreach (CoroutineTask<int> task in AsCompleted([one, two], 100))
        {
            sum += await task;
        }

        using AsCompletedTasks<int> last = AsCompleted([Value(3), Value(4)]);
        sum += await (await last.Next());
        sum += await (await last.Next());
        if (sum != 16)
        {
            throw new InvalidOperationException($"{sum}");
        }
    }
}
