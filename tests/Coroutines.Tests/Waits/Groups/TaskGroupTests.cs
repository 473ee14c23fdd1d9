using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Tasks that end with a block.</summary>
public sealed partial class TaskGroupTests
{
    [Fact]
    public void TheEndOfTheBlockWaitsForAll() => Assert.Equal("body 0; a 10; b 20; end 20", Of(TwoTasks));

    [Fact]
    public void ATaskMayStartOthers() => Assert.Equal("a 10; b 20; end 20", Of(StartInside));

    [Fact]
    public void AnErrorCancelsTheOthersAndTheBlock() => Assert.Equal("a cancelled 5; body cancelled 5; one: FormatException x; 5", Of(OneFails));

    [Fact]
    public void AllErrorsComeOutTogether() => Assert.Equal("3: FormatException x, FormatException y, NotSupportedException body", Of(ManyFail));

    [Fact]
    public void AnErrorOfTheBlockCancelsTheTasks() => Assert.Equal("a cancelled 1; one: FormatException body; 1", Of(BodyFails));

    [Fact]
    public void ACancellationOfTheBlockCancelsTheTasks() => Assert.Equal("a cancelled 5; cancelled 5", Of(CancelBody));

    [Fact]
    public void ATaskThatIsCancelledAloneIsNoError() => Assert.Equal("a cancelled 1; b 20; end 20", Of(CancelOneTask));

    [Fact]
    public void ResultsAreTakenAfterTheEnd() => Assert.Equal("3 7", Of(Results));

    [Fact]
    public void AGroupThatIsOverTakesNoMore() => Assert.Equal("The task group is over: its block has ended. Start the coroutine elsewhere.", Of(AddAfterTheEnd));

    [Fact]
    public void AGroupThatShutsDownTakesNoMore() => Assert.Equal("refused; AggregateException", Of(AddWhileItEnds));

    [Fact]
    public void AnEmptyGroupEndsAtOnce() => Assert.Equal("end 0", Of(Empty));

    [Fact]
    public void ADefaultGroupIsRefused() => Assert.Contains("empty", Assert.Throws<InvalidOperationException>(() => default(CoroutineTaskGroup).CreateTask(Sleeper("a", 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void AGroupAllocatesNothing() => Bytes.AssertNone(static () => JustAGroup());

    [Coroutine]
    private static async Coroutine Sleeper(string name, int milliseconds)
    {
        try
        {
            await Sleep(milliseconds);
            SayAt(name);
        }
        catch (OperationCanceledException)
        {
            SayAt($"{name} cancelled");
            throw;
        }
    }

    private static string Tell(AggregateException error)
    {
        string errors = string.Join(", ", error.InnerExceptions.Select(static inner => $"{inner.GetType().Name} {inner.Message}"));
        return error.InnerExceptions.Count == 1 ? $"one: {errors}" : $"{error.InnerExceptions.Count}: {errors}";
    }

    [Coroutine]
    private static async Coroutine TwoTasks()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(Sleeper("b", 20));
            group.CreateTask(Sleeper("a", 10));
            SayAt("body");
        }

        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine SleeperThatStarts(CoroutineTaskGroup group)
    {
        await Sleeper("a", 10);
        group.CreateTask(Sleeper("b", 10));
    }

    [Coroutine]
    private static async Coroutine StartInside()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(SleeperThatStarts(group));
        }

        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine OneFails()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Sleeper("a", 1000));
            group.CreateTask(Fail("x", 5));
            await Sleeper("body", 1000);
        }
        catch (AggregateException error)
        {
            Say(Tell(error));
        }

        Say(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    private static async Coroutine ManyFail()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Fail("x", 5));
            group.CreateTask(Fail("y", 5));
            try
            {
                await Sleep(1000);
            }
            catch (OperationCanceledException)
            {
                throw new NotSupportedException("body");
            }
        }
        catch (AggregateException error)
        {
            Say(Tell(error));
        }
    }

    [Coroutine]
    private static async Coroutine BodyFails()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Sleeper("a", 1000));
            await Fail("body", 1);
        }
        catch (AggregateException error)
        {
            Say(Tell(error));
        }

        Say(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    private static async Coroutine SleepInAGroup()
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Sleeper("a", 1000));
        await Sleep(1000);
    }

    [Coroutine]
    private static async Coroutine CancelBody()
    {
        await CancelAfter(5, CreateTask(SleepInAGroup()));
    }

    [Coroutine]
    private static async Coroutine CancelOneTask()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            CoroutineTask a = group.CreateTask(Sleeper("a", 1000));
            group.CreateTask(Sleeper("b", 20));
            await Sleep(1);
            a.Cancel();
        }

        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine<int> Value(int value)
    {
        await Sleep(value);
        return value;
    }

    [Coroutine]
    private static async Coroutine Results()
    {
        CoroutineTask<int> three;
        CoroutineTask<int> seven;
        await using (var group = new CoroutineTaskGroup())
        {
            three = group.CreateTask(Value(3));
            seven = group.CreateTask(Value(7));
        }

        Say($"{await three} {await seven}");
    }

    [Coroutine]
    private static async Coroutine AddAfterTheEnd()
    {
        CoroutineTaskGroup over;
        await using (var group = new CoroutineTaskGroup())
        {
            over = group;
            await Yield();
        }

        try
        {
            over.CreateTask(Value(1));
        }
        catch (InvalidOperationException error)
        {
            Say(error.Message);
        }
    }

    [Coroutine]
    private static async Coroutine AddWhileItEnds()
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Fail("x", 5));
        try
        {
            await Sleep(1000);
        }
        finally
        {
            try
            {
                group.CreateTask(Value(1));
            }
            catch (InvalidOperationException)
            {
                Say("refused");
            }
        }
    }

    [Coroutine]
    private static async Coroutine Empty()
    {
        await using (new CoroutineTaskGroup())
        {
        }

        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine JustAGroup()
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Nap(1));
        group.CreateTask(Nap(2));
        await Nap(1);
    }
}
