using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Tasks in the order in which they end.</summary>
public sealed partial class AsCompletedTests
{
    [Fact]
    public void ASecondReaderOfTasksInTheOrderOfTheirEndsIsRefused() => Assert.Equal("second InvalidOperationException; first 1; first 2", Of(ReadTwice));

    [Fact]
    public void AReaderWhoseEnumerationIsDisposedIsTold() => Assert.Equal("first InvalidOperationException; end", Of(DisposeUnderReader));

    [Fact]
    public void ATaskGivenTwiceToAsCompletedCountsOnce() => Assert.Equal("2; 2", Of(CountTwice));

    [Fact]
    public void AListIsTaken() => Assert.Equal("1; 2; 2 are left", Of(OfAList));

    [Coroutine]
    private static async Coroutine<int> Value(int value, int milliseconds = 0)
    {
        await Sleep(milliseconds);
        return value;
    }

    [Coroutine]
    private static async Coroutine Read(AsCompletedTasks tasks, string name, int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                await (await tasks.Next());
                Say($"{name} {i + 1}");
            }
        }
        catch (InvalidOperationException)
        {
            Say($"{name} InvalidOperationException");
        }
    }

    [Coroutine]
    private static async Coroutine ReadTwice()
    {
        CoroutineTask[] tasks = [CreateTask(Value(1, 10)), CreateTask(Value(2, 20))];
        using AsCompletedTasks order = AsCompleted(tasks);
        CoroutineTask first = CreateTask(Read(order, "first", 2));
        CoroutineTask second = CreateTask(Read(order, "second", 2));
        await first;
        await second;
    }

    [Coroutine]
    private static async Coroutine DisposeUnderReader()
    {
        CoroutineTask[] tasks = [CreateTask(Value(1, 10))];
        AsCompletedTasks order = AsCompleted(tasks);
        CoroutineTask first = CreateTask(Read(order, "first", 1));
        await Sleep(1);
        order.Dispose();
        await first;
        Say("end");
        await tasks[0];
    }

    // Two enumerations over the same tasks: the second takes them anew.
    [Coroutine]
    private static async Coroutine CountTwice()
    {
        CoroutineTask done = CreateTask(Value(1));
        await Sleep(10);
        CoroutineTask pending = CreateTask(Value(2, 5));
        for (int i = 0; i < 2; i++)
        {
            using AsCompletedTasks tasks = AsCompleted([done, pending, pending, done, pending]);
            Say(tasks.Count);
        }
    }

    [Coroutine]
    private static async Coroutine OfAList()
    {
        var tasks = new List<CoroutineTask> { CreateTask(Value(1, 1)), CreateTask(Value(2, 2)) };
        await foreach (CoroutineTask task in AsCompleted(tasks))
        {
            Say(tasks.IndexOf(task) + 1);
            await task;
        }

        Say($"{tasks.Count} are left");
    }
}
