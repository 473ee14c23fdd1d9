using System.Text;

namespace Coroutines.Benchmarks;

/// <summary>The table as a page, with its bar chart beside it.</summary>
internal static class MarkdownReport
{
    /// <summary>Writes the page, and the chart that it shows as a file of the same name that ends in svg.</summary>
    public static void Write(string path, IReadOnlyList<Entry> entries)
    {
        string chart = Path.ChangeExtension(path, "svg");
        BarChart.Write(chart, entries);
        var text = new StringBuilder(
            $"""
            # Benchmarks

            Written by `dotnet run -c Release --project benchmarks/Coroutines.Benchmarks -- --docs`, which runs the quick table
            (`--quick`, with `--json FILE` and `--markdown FILE` for one's own) and the plots of [scale.md](scale.md). {Machine()}

            - Nanoseconds of processor time per operation, the median of the rounds; in brackets the bytes that one operation allocates
              after warm-up, where it allocates. A round takes one sample of each column, beginning with another each time.
            - A ratio is the median of the rounds' own ratios, both sides of the same round: what disturbs a round disturbs both. So it
              may differ a little from the quotient of two cells.
            - Every peer does the same work, written as its own experts write it, and its results are checked. `by hand` is the limit: a
              struct machine without tasks, cancellation or asyncio's order, stepped in place. It has to stay at or below 0.15x `Task`.
            - `Task`, `ValueTask` and `ValueTask pooled` (the pooling method builder) run on a loop that an expert gives them: a ring of
              continuations, no synchronization context. Iterators run on a stack, as an engine runs them.


            """);
        Table(text, entries);
        Notes(text);
        GoalTable(text, entries);
        text.Append($"\n## Bars\n\n![Bars of each row of the table]({Path.GetFileName(chart)})\n");
        File.WriteAllText(path, text.ToString());
    }

    private static string Machine() => FormattableString.Invariant(
        $".NET {Environment.Version}, {Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSArchitecture}.");

    private static void Table(StringBuilder text, IReadOnlyList<Entry> entries)
    {
        text.Append("| work | ").AppendJoin(" | ", ColumnNames.All.Select(static c => c.Title())).Append(" | must / reach | ratio | |\n");
        text.Append("|---|").Append(string.Concat(Enumerable.Repeat("--:|", ColumnNames.All.Length))).Append("---|--:|---|\n");
        foreach (var entry in entries)
        {
            text.Append("| ").Append(entry.Title).Append(" | ").AppendJoin(" | ", ColumnNames.All.Select(entry.Cell));
            text.Append(" | ").Append(entry.GoalText).Append(" | ").Append(entry.RatioText).Append(" | ").Append(entry.Verdict?.Text).Append(" |\n");
        }
    }

    private static void Notes(StringBuilder text) => text.Append(
        """

        Reading the rows:

        - *Eight mixed types.* By hand a switch over types in random order mispredicts its jump, as everyone does whose types are types, and
          so costs more than the 0.15x `Task` that a limit may: the goal is asked of those 0.15x then, the lower of the two. The bodies
          of this row differ by a number, so by hand their steps could also stand in a table and jump nowhere; two rows show that beside
          ours, without a goal, since bodies that are really different could not.
        - *A single await.* A body with one await needs no dispatch at all, so by hand it is one predicted branch. The goals are held to a
          body with three.
        - *Through 8 levels.* The goal is held to a chain that is entered every 50 resumes. Tasks resume their innermost alone and pay
          when they enter and leave; ours goes through all levels at each resume.
        - *Gather.* `ValueTask` has no `WhenAll`: its experts start all and await each.
        - *Sleepers* of .NET sleep in real time and fire on other threads, so theirs is processor time of the process; so is the external
          wake's, for all. One million of them get two rounds (`Task`) or one.
        - *Sizes.* The compiler's state machine of the same text, with those of the calls that are open below it; its box, the
          task and the continuation come on top and are not counted. Ours holds the calls below by value.

        """);

    private static void GoalTable(StringBuilder text, IReadOnlyList<Entry> entries)
    {
        var verdicts = Goals.Of(entries);
        text.Append("\n## Goals\n\n").Append(Goals.Summary(verdicts)).Append(".\n\n| goal | must / reach | found | |\n|---|---|--:|---|\n");
        foreach (var verdict in verdicts)
        {
            text.Append($"| {verdict.Work} | {verdict.Asked} | {verdict.Found} | {verdict.Text} |\n");
        }
    }
}
