using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
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

    [Fact]
    public void TheyComeInTheOrderOfTheirEnds() => Assert.Equal("b 10; c 20; a 30", Of(InOrder));

    [Fact]
    public void WhatIsDoneComesInTheOrderGiven() => Assert.Equal("a 50; b 50; c 50", Of(AllDone));

    [Fact]
    public void WhenTheTimeIsUpTheTasksGoOn() => Assert.Equal("b 10; TimeoutException 15; 7 20", Of(TimeOut));

    [Fact]
    public void ALoopThatIsLeftLeavesTheTasksAlone() => Assert.Equal("b 10; 7 20", Of(Leave));

    [Fact]
    public void AnErrorIsThrownByItsTask() => Assert.Equal("1 FormatException", Of(OneFails));

    [Fact]
    public void CancellingTheReaderLeavesTheTasksAlone() => Assert.Equal("b 10; cancelled 15; 7 20", Of(CancelReader));

    [Fact]
    public void ReadingAllocatesNothing() => Bytes.AssertNone(static () => JustRead());

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

    [Coroutine]
    private static async Coroutine<string> Named(string name, int milliseconds)
    {
        await Sleep(milliseconds);
        return name;
    }

    [Coroutine]
    private static async Coroutine SayAll(CoroutineTask<string>[] tasks, int delay = 0)
    {
        if (delay != 0)
        {
            await Sleep(delay);
        }

        CoroutineTask[] untyped = [tasks[0], tasks[1], tasks[2]];
        await foreach (CoroutineTask task in AsCompleted(untyped))
        {
            SayAt(await tasks[Array.IndexOf(untyped, task)]);
        }
    }

    private static CoroutineTask<string>[] Three() => [CreateTask(Named("a", 30)), CreateTask(Named("b", 10)), CreateTask(Named("c", 20))];

    [Coroutine]
    private static async Coroutine InOrder() => await SayAll(Three());

    [Coroutine]
    private static async Coroutine AllDone() => await SayAll(Three(), 50);

    [Coroutine]
    private static async Coroutine TimeOut()
    {
        CoroutineTask<int> slow = CreateTask(Value(7, 20));
        CoroutineTask[] tasks = [slow, CreateTask(Value(1, 10))];
        try
        {
            await foreach (CoroutineTask task in AsCompleted(tasks, TimeSpan.FromMilliseconds(15)))
            {
                await task;
                SayAt("b");
            }
        }
        catch (TimeoutException error)
        {
            SayAt(error.GetType().Name);
        }

        SayAt($"{await slow}");
    }

    [Coroutine]
    private static async Coroutine Leave()
    {
        CoroutineTask<int> slow = CreateTask(Value(7, 20));
        CoroutineTask[] tasks = [slow, CreateTask(Value(1, 10))];
        await foreach (CoroutineTask task in AsCompleted(tasks))
        {
            await task;
            SayAt("b");
            break;
        }

        SayAt($"{await slow}");
    }

    [Coroutine]
    private static async Coroutine<int> Fail()
    {
        await Yield();
        throw new FormatException();
    }

    [Coroutine]
    private static async Coroutine OneFails()
    {
        CoroutineTask[] tasks = [CreateTask(Value(1, 10)), CreateTask(Fail())];
        await foreach (CoroutineTask task in AsCompleted(tasks))
        {
            try
            {
                await task;
            }
            catch (FormatException error)
            {
                Say($"{Array.IndexOf(tasks, task)} {error.GetType().Name}");
            }
        }
    }

    [Coroutine]
    private static async Coroutine ReadBoth(CoroutineTask[] tasks)
    {
        await foreach (CoroutineTask task in AsCompleted(tasks))
        {
            await task;
            SayAt("b");
        }
    }

    [Coroutine]
    private static async Coroutine CancelReader()
    {
        CoroutineTask<int> slow = CreateTask(Value(7, 20));
        await CancelAfter(15, CreateTask(ReadBoth([slow, CreateTask(Value(1, 10))])));

        SayAt($"{await slow}");
    }

    [Coroutine]
    private static async Coroutine JustRead()
    {
        CoroutineTask one = CreateTask(Value(1, 2));
        CoroutineTask two = CreateTask(Value(2, 1));
        await foreach (CoroutineTask task in AsCompleted([one, two]))
        {
            await task;
        }
    }
}
