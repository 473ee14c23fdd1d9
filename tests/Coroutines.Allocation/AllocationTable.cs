using System.Globalization;

namespace Coroutines.Allocation;

/// <summary>Runs every kind of operation 100,000 times and prints what the whole process allocated meanwhile.</summary>
internal static class AllocationTable
{
    private const int Operations = 100_000;

    public static int Print()
    {
        AllocationRow[] rows =
        [
            // name, headers that the work needs at once, the coroutine, the result it must have
            new("start", 3, static n => Work.Starts(n), Operations),
            new("create and await", 2, static n => Work.Creates(n), Operations),
            new("yield", 1, static n => Work.Yields(n), Operations),
            new("next frame", 1, static n => Work.Frames(n), Operations),
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
        ];

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

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Line(string name, string operations, string bytes, string exceptions, string result) =>
        $"{name,-28} {operations,11} {bytes,9} {exceptions,11}  {result}".TrimEnd();
}
