using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Everything that can be awaited goes into every verb, and means there what asyncio means.</summary>
public sealed partial class EveryAwaitableTests
{
    private static readonly CoroutineEvent s_bell = new();
    private static readonly CoroutineQueue<int> s_queue = new();

    [Fact]
    public void ALimitTakesEverything() => Assert.Equal("5; 6; 7; 8; True 9; False 10; TimeoutException 20; True 20", Of(Limits));

    [Fact]
    public void ALimitOfAGatherGivesItsResults() => Assert.Equal("(1, 2) 10; cancelled at 20; TimeoutException 20", Of(LimitOfAGather));

    [Fact]
    public void ALimitLeavesATaskOfNetAlone() => Assert.Equal("TimeoutException; False", Of(LimitOfATask));

    [Fact]
    public void ARaceTakesEverything() => Assert.Equal("1 at 5; 1 at 15; 0 at 15; 2 at 25; (0, 4)", Of(Races));

    [Fact]
    public void ARaceCancelsATaskThatLoses() => Assert.Equal("slow cancelled 5; 1 True", Of(RaceOfTasks));

    [Fact]
    public void AGatherTakesEverything() => Assert.Equal(" 10; (1, x); (2, 3); (4, y); (z, 5) 20; [1, 2, 3]; [2, 4];  25", Of(Gathers));

    [Fact]
    public void AGatherOfNothingIsDone() => Assert.Equal("True 0", Of(GatherOfNothing));

    [Fact]
    public void AShieldTakesEverything() => Assert.Equal(" cancelled 5; got 6 10; 7; 8", Of(Shields));

    [Fact]
    public void ATaskIsMadeOfEverything() => Assert.Equal("5; 6; 7; 8; joined 10; 9", Of(Tasks));

    [Fact]
    public void AGroupStartsOperations() => Assert.Equal("True 11 10", Of(Group));

    [Fact]
    public void AMethodMayReturnAnOperationAsACoroutine() => Assert.Equal(" 3; 5", Of(Arrows));

    [Fact]
    public void TasksAndCoroutinesComeAsTheyEnd() => Assert.Equal(" 5;  10;  20", Of(AsTheyEnd));

    [Fact]
    public void AnOperationThatBecomesATaskTakesATasksTurns() => Assert.Equal(Of(TurnsOfCoroutines), Of(TurnsOfOperations));

    [Fact]
    public void AGatherInAGatherTakesNoTurn() => Assert.Equal("0; 1; 2; end", Of(NestedGather));

    [Fact]
    public void ARaceInAGatherEndsAsTheRaceDoes() => Assert.Equal("slow cancelled 5; 0 at 10; slow cancelled 15; FormatException 15", Of(RaceInAGather));

    [Fact]
    public void ALoopRunsAnOperation() => Assert.Equal(6, CoroutineLoop.Run(Sleep(1, 6), new CoroutineLoopOptions { Clock = CoroutineClock.Virtual }));

    [Fact]
    public void AnEmptyValueIsRefused() => Assert.Equal("InvalidOperationException; InvalidOperationException; InvalidOperationException; ArgumentNullException", Of(Empty));

    [Fact]
    public void NothingIsAllocated() => Bytes.AssertNone(static () => Everything());
}
