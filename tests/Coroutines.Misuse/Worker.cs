using System.Globalization;

namespace Coroutines.Misuse;

/// <summary>Runs cells in this process and writes a line before each and one for each failure, so that who starts it can tell which one ended it.</summary>
internal static class Worker
{
    public const string Begin = "> ";
    public const string Failure = "! ";
    public const string End = ".";

    /// <summary>What a cell left behind would fail the next ones: another process goes on.</summary>
    public const string Dirty = "~";
    private const int CollectEvery = 500;

    public static int Work(Plan plan, int from)
    {
        IReadOnlyList<Cell> cells = plan.Cells();
        TextWriter output = Console.Out;
        Console.SetOut(TextWriter.Null);
        for (int i = from; i < cells.Count; i++)
        {
            output.WriteLine(Begin + i.ToString(CultureInfo.InvariantCulture));
            output.Flush();
            if (World.Try(cells[i]) is { } wrong)
            {
                output.WriteLine(Failure + wrong);
                if (CoroutineLoop.TryGetCurrent(out _))
                {
                    output.WriteLine(Dirty);
                    output.Flush();
                    return 0;
                }
            }

            if (i % CollectEvery == 0)
            {
                // What is overwritten in memory shows here at the latest.
                GC.Collect();
            }
        }

        GC.Collect();
        output.WriteLine(End);
        output.Flush();
        return 0;
    }

    /// <summary>Runs one cell and says how it went.</summary>
    public static int Show(string name)
    {
        if (CellTable.Find(name) is not { } cell)
        {
            Console.Error.WriteLine("A cell is named KIND/ACT[+ACT]/MOMENT/CLOCK/SETTING.");
            return 2;
        }

        string? wrong = World.Try(cell);
        Console.WriteLine($"{cell}: {wrong ?? "passed"}");
        return wrong is null ? 0 : 1;
    }
}
