using System.Globalization;

namespace Coroutines.Allocation;

/// <summary>Runs every kind of operation 100,000 times and prints what the whole process allocated meanwhile.</summary>
internal static class AllocationTable
{
    private const int Operations = 100_000;
    private const int CountedOperations = 10_000;
    private const string NextFrame = "next frame";

    /// <summary>Name, headers that the work needs at once, the coroutine, the result it must have.</summary>
    private static readonly AllocationRow[] rows =
    [
        new("start", 3, static n => Work.Starts(n), Operations),
        new("create and await", 2, static n => Work.Creates(n), Operations),
        new("yield", 1, static n => Work.Yields(n), Operations),
        new(NextFrame, 1, static n => Work.Frames(n), Operations),
        new("sleep", 1, static n => Work.Sleeps(n), Operations),
        new("nested await", 1, static n => Work.Nests(n), Operations * 4L),
        new("nested await that suspends", 1, static n => Work.NestsSuspended(n), Operations * 4L),
        new("recursion, pooled", 1, static n => Work.Recurses(n), Operations * 4L),
        new("gather of two", 4, static n => Work.Gathers(n), Operations * 3L),
        new("gather of eight", 10, static n => Work.GathersEight(n), Operations * 36L),
        new("wait for, in time", 1, static n => Work.WaitsInTime(n), Operations),
        new("try wait for, in time", 1, static n => Work.TriesInTime(n), Operations),
        new("try wait for, timed out", 1, static n => Work.TimesOut(n), Operations),
        new("cancel, 1 level", 2, static n => Work.Cancels(n), Operations),
        new("cancel, 4 levels", 2, static n => Work.CancelsFourLevels(n), Operations * 4L),
        new("await a completed ValueTask", 1, static n => Work.AwaitsCompleted(n), Operations),
        new("gather of 1,000", 1002, static n => Work.GathersAThousand(n), Operations),
        new("lock hand-over", 2, static n => Work.HandsOverALock(n), Operations),
        new("semaphore hand-over", 2, static n => Work.PassesASemaphore(n), Operations),
        new("queue transfer", 2, static n => Work.Transfers(n), Operations),
        new("event", 2, static n => Work.Signals(n), Operations),
        new("race of two", 4, static n => Work.Races(n), Operations),
        new("task group of two", 4, static n => Work.Groups(n), Operations * 3L),
        new("time limit, kept", 2, static n => Work.Limits(n), Operations),
        new("shield", 3, static n => Work.Shields(n), Operations),
        new("cancel, gather of two", 5, static n => Work.CancelsGathers(n), Operations * 2L),
        new("cancel, in an iterator", 2, static n => Work.CancelsIterators(n), Operations),
        new("iterator", 1, static n => Work.Iterates(n), Operations),
        new("iterator left early", 1, static n => Work.LeavesIterators(n), Operations),
        new("wake from outside", 2, static n => Work.WakesFromOutside(n), Operations),
        new("call from outside", 2, static n => Work.IsInvoked(n), Operations),
#if !DEBUG
        // A runtime that is built in Debug, as the package never is, boxes the awaiter.
        new("operation with a token", 2, static n => Work.ReadsWithToken(n), Operations),
        new("operation under a limit", 2, static n => Work.ReadsUnderALimit(n), Operations),

        // In Debug builds the compiler's own state machine, through which such a call goes, is an object.
        new("call through a method group", 1, static n => Work.CallsAGroup(n), Operations * 2L),
#endif
    ];

    public static int Print()
    {
        var failures = 0;
        Console.WriteLine(Line("operation", "operations", "bytes", "exceptions", ""));
        foreach (var row in rows)
        {
            row.Run(Operations);
            var isRight = row.Result == row.Expected;
            failures += isRight && row.Bytes == 0 && row.Exceptions == 0 ? 0 : 1;
            Console.WriteLine(Line(row.Name, Number(Operations), Number(row.Bytes), Number(row.Exceptions), isRight ? "ok" : $"result {row.Result}, not {row.Expected}"));
        }

        return failures == 0 ? 0 : 1;
    }

    /// <summary>
    /// Prints a line for each kind of operation: turns and ready entries of one operation. Who waits for a frame becomes ready and
    /// runs inside one tick, unseen from outside.
    /// </summary>
    public static int PrintSteps()
    {
        foreach (var row in rows.Where(static row => row.Name != NextFrame))
        {
            var (turns, entries) = row.CountSteps(CountedOperations);
            Console.WriteLine(FormattableString.Invariant(
                $"{row.Name}: {(double)turns / CountedOperations:0.###} turns, {(double)entries / CountedOperations:0.###} entries"));
        }

        return 0;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Line(string name, string operations, string bytes, string exceptions, string result) =>
        $"{name,-28} {operations,11} {bytes,9} {exceptions,11}  {result}".TrimEnd();
}
