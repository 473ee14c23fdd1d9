namespace Coroutines.Tests;

/// <summary>A call that is refused drops the coroutines that it was given: nobody else has them, and their places would be lost.</summary>
public sealed class RefusedTests
{
    private const int Capacity = 6;

    public static TheoryData<string, Action> Calls() => new()
    {
        { "two", () => Coroutine.Gather(Number(), Number()) },
        { "three", () => Coroutine.Gather(Number(), Number(), Number()) },
        { "eight", () => Coroutine.Gather(Number(), Number(), Number(), Number(), Number(), Number(), Text(), Text()) },
        { "void", () => Coroutine.Gather(Nothing(), Nothing()) },
        { "array", () => Coroutine.Gather([Number(), Number()]) },
        { "outcomes", () => Coroutine.GatherOutcomes(Number(), Number()) },
        { "race", () => Coroutine.Race(Nothing(), Nothing()) },
        { "race with results", () => Coroutine.Race(Number(), Number()) },
        { "shield", () => Coroutine.Shield(Nothing()) },
        { "shield with a result", () => Coroutine.Shield(Number()) },
        { "await in ordinary code", () => Number().GetAwaiter() },
        { "await of nothing", () => Nothing().GetAwaiter() },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void TheLoopHasItsPlacesBack(string what, Action call)
    {
        int refused = 0;
        for (int left = 0; left < 4; left++)
        {
            using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual, TaskCapacity = Capacity, CapacityPolicy = CapacityPolicy.Throw });
            var fillers = new List<CoroutineTask>();
            for (int i = 0; i < Capacity - left; i++)
            {
                fillers.Add(loop.Start(FetchMachine.Call(i).Discard()));
            }

            Exception? refusal = null;
            loop.CallSoon(() => refusal = Record.Exception(call));
            loop.Tick(0.0);
            fillers.ForEach(static filler => filler.Cancel());
            loop.Tick(1.0);

            if (refusal is not null)
            {
                Assert.IsType<CapacityExceededException>(refusal);
                refused++;
                Assert.True(loop.TakeCensus() == default, $"{what}, {left} places: {loop.TakeCensus()}");
            }
        }

        Assert.NotEqual(0, refused);
    }

    private static Coroutine Nothing() => Coroutine.Sleep(1);

    private static Coroutine<int> Number() => Coroutine.Sleep(1, 5);

    private static Coroutine<string> Text() => Coroutine.Sleep(1, "a");
}
