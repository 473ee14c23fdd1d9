using System.Text;

namespace Coroutines.Benchmarks;

/// <summary>The table as a page, with bars.</summary>
internal static class MarkdownReport
{
    private const int Width = 40;
    private static readonly Column[] s_columns = Enum.GetValues<Column>();

    public static void Write(string path, IReadOnlyList<Entry> entries)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Benchmarks

            Written by `dotnet run -c Release --project benchmarks/Coroutines.Benchmarks -- --quick --markdown docs/benchmarks.md`.
            All columns of a row are measured in the same run, their rounds interleaved; a figure is the best of the rounds' medians.
            Every peer does the same work on one thread, written as its own experts write it, and its results are checked.
            Nanoseconds per operation; in brackets the bytes that one operation allocates, where it allocates.


            """);
        text.Append("| work | ").AppendJoin(" | ", s_columns.Select(Entry.Name)).Append(" | must / reach | ratio | |\n");
        text.Append("|---|").Append(string.Concat(Enumerable.Repeat("--:|", s_columns.Length))).Append("---|--:|---|\n");
        foreach (var entry in entries)
        {
            text.Append("| ").Append(entry.Row.Name).Append(entry.Row.Unit == "ns" ? "" : ", " + entry.Row.Unit).Append(" | ");
            text.AppendJoin(" | ", s_columns.Select(entry.Cell));
            text.Append(" | ").Append(entry.GoalText).Append(" | ").Append(entry.RatioText).Append(" | ").Append(entry.Verdict).Append(" |\n");
        }

        text.Append("\n## Bars\n\nLonger is slower; within a row the longest bar is the slowest.\n\n```text\n");
        foreach (var entry in entries)
        {
            text.Append(entry.Row.Name).Append('\n');
            double most = entry.Figures.Values.Max(static f => f.Nanoseconds);
            foreach (var (column, figure) in entry.Figures)
            {
                text.Append(FormattableString.Invariant($"  {Entry.Name(column),-17}{Bar(figure.Nanoseconds / most)} {figure.Nanoseconds:N1}\n"));
            }

            text.Append('\n');
        }

        text.Append("```\n");
        File.WriteAllText(path, text.ToString());
    }

    private static string Bar(double part)
    {
        int eighths = Math.Max(1, (int)Math.Round(part * Width * 8));
        return new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : ((char)('█' + (8 - (eighths % 8)))).ToString());
    }
}
