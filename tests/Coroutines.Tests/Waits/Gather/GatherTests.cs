using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Several at once, and all their results.</summary>
public sealed partial class GatherTests
{
    [Fact]
    public void GatherOfTwoTakesTheTimeOfOne() => Assert.Equal("2 + 4 1000", Of(Two));

    [Fact]
    public void ResultsStandInTheOrderOfTheCallNotOfTheEnd() => Assert.Equal("2 4 6 30", Of(Three));

    [Fact]
    public void AListIsTaken() => Assert.Equal("done 2", Of(OfAList));

    [Fact]
    public void NoneAreDoneAtOnce() => Assert.Equal("0 0", Of(None));

    [Fact]
    public void TheFirstExceptionEndsItAndTheOthersGoOn() => Assert.Equal("first 10; slow 20; end 50", Of(OneFails));

    [Fact]
    public void ASecondExceptionIsToldToTheHandler() => Assert.Equal("first 10; told second; end 50", Of(TwoFail));

    [Fact]
    public void CancellingItCancelsAllAndTheFirstToEndEndsIt() => Assert.Equal("a cancelled 5; b cancelled 5; cancelled 5; b cleaned 8", Of(Cancelled));

    [Fact]
    public void AChildThatIsCancelledIsAnException() => Assert.Equal("OperationCanceledException 5; b done 20", Of(ChildCancelled));

    [Fact]
    public void TasksAreTakenOnce() => Assert.Equal("2 4; InvalidOperationException", Of(TasksTwice));

    [Fact]
    public void ABufferTakesTheResults() => Assert.Equal("2 4 0", Of(IntoABuffer));

    [Fact]
    public void GatheringAllocatesNothing() => Bytes.AssertNone(static () => JustGather());

    [Coroutine]
    private static async Coroutine<int> Fetch(int id, int milliseconds)
    {
        await Sleep(milliseconds);
        return id * 2;
    }

    [Coroutine]
    private static async Coroutine Two()
    {
        (int a, int b) = await Gather(Fetch(1, 1000), Fetch(2, 1000));
        SayAt($"{a} + {b}");
    }

    [Coroutine]
    private static async Coroutine JustGather()
    {
        (int a, int b) = await Gather(Fetch(1, 2), Fetch(2, 1));
        (a, b, int c) = await Gather(Fetch(a, 1), Fetch(b, 2), Fetch(3, 3));
        await Gather(Nap(a), Nap(b), Nap(c));
    }

    [Coroutine]
    private static async Coroutine Three()
    {
        (int a, int b, int c) = await Gather(Fetch(1, 30), Fetch(2, 10), Fetch(3, 20));
        SayAt($"{a} {b} {c}");
    }

    [Coroutine]
    private static async Coroutine OfAList()
    {
        await Gather(new List<Coroutine> { Nap(1), Nap(2) });
        SayAt("done");
    }

    [Coroutine]
    private static async Coroutine None()
    {
        int[] results = await Gather(Array.Empty<Coroutine<int>>());
        await Gather(new List<Coroutine>());
        SayAt($"{results.Length}");
    }

    [Coroutine]
    private static async Coroutine OneFails()
    {
        try
        {
            await Gather(SayAfter("slow", 20), Fail("first", 10));
        }
        catch (FormatException error)
        {
            SayAt(error.Message);
        }

        await SayAfter("end", 40);
    }

    [Coroutine]
    private static async Coroutine TwoFail()
    {
        try
        {
            await Gather(Fail("second", 20), Fail("first", 10));
        }
        catch (FormatException error)
        {
            SayAt(error.Message);
        }

        await SayAfter("end", 40);
    }

    [Coroutine]
    private static async Coroutine CleanUp(string name, int milliseconds)
    {
        try
        {
            await Sleep(1000);
        }
        finally
        {
            SayAt($"{name} cancelled");
            if (milliseconds != 0)
            {
                await SayAfter($"{name} cleaned", milliseconds);
            }
        }
    }

    [Coroutine]
    private static async Coroutine GatherSlow() => await Gather(CleanUp("a", 0), CleanUp("b", 3));

    [Coroutine]
    private static async Coroutine Cancelled()
    {
        await CancelAfter(5, CreateTask(GatherSlow()));

        await Sleep(5);
    }

    [Coroutine]
    private static async Coroutine ChildCancelled()
    {
        CoroutineTask a = CreateTask(Nap(1000));
        CoroutineTask b = CreateTask(SayAfter("b done", 20));
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), () => a.Cancel());
        try
        {
            await Gather(a, b);
        }
        catch (OperationCanceledException error)
        {
            SayAt(error.GetType().Name);
        }

        await b;
    }

    [Coroutine]
    private static async Coroutine TasksTwice()
    {
        CoroutineTask<int>[] tasks = [CreateTask(Fetch(1, 1)), CreateTask(Fetch(2, 2))];
        Say(string.Join(' ', await Gather(tasks)));
        await Gather(tasks);
    }

    [Coroutine]
    private static async Coroutine IntoABuffer()
    {
        var buffer = new int[3];
        await Gather(new[] { Fetch(1, 2), Fetch(2, 1) }, buffer.AsMemory());
        Say(string.Join(' ', buffer));
    }
}
