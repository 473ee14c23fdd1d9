using System.Text;

namespace Coroutines.Benchmarks;

/// <summary>Measures how the loop scales and writes the page with its plots.</summary>
internal static class ScalePage
{
    public static void Write(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var count = CountSweep.Measure();
        count.Write(Path.Combine(folder, "scale-count.svg"));
        Console.WriteLine(Table(count));
        var size = SizeSweep.Measure();
        size.Write(Path.Combine(folder, "scale-size.svg"));
        Console.WriteLine(Table(size));
        var loops = LoopsSweep.Measure();
        LoopsSweep.Chart(loops).Write(Path.Combine(folder, "scale-loops.svg"));
        Console.WriteLine(Table(loops));
        File.WriteAllText(path, Page(Table(count), Table(size), Table(loops)));
    }

    private static string Table(LineChart chart)
    {
        var text = new StringBuilder($"| {chart.Across} | ").AppendJoin(" | ", chart.Lines.Select(static l => l.Name)).Append(" |\n|--:|");
        text.Append(string.Concat(Enumerable.Repeat("--:|", chart.Lines.Count))).Append('\n');
        for (int i = 0; i < chart.Steps.Count; i++)
        {
            text.Append($"| {chart.Steps[i]} | ").AppendJoin(" | ", chart.Lines.Select(l => FormattableString.Invariant($"{l.Values[i]:0.0#}"))).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Table(IReadOnlyList<LoopsFigure> figures)
    {
        var text = new StringBuilder("| threads | million resumes a second | beside one | in processor time | beside one | ns of processor time a resume |\n|--:|--:|--:|--:|--:|--:|\n");
        foreach (var figure in figures)
        {
            text.Append(FormattableString.Invariant(
                $"| {figure.Threads} | {figure.MillionsASecond:0} | {figure.MillionsASecond / figures[0].MillionsASecond:0.00}x | {figure.MillionsASecondOfCores:0} | {figure.MillionsASecondOfCores / figures[0].MillionsASecondOfCores:0.00}x | {figure.Nanoseconds:0.0#} |\n"));
        }

        return text.ToString();
    }

    private static string Page(string count, string size, string loops) =>
        $"""
        # Scale: what limits it

        Written by `dotnet run -c Release --project benchmarks/Coroutines.Benchmarks -- --scale docs/scale.md`, measured as the table of
        [benchmarks.md](benchmarks.md) is: nanoseconds of processor time, medians over interleaved rounds.

        ## The number of coroutines

        ![Resume cost against the number of coroutines](scale-count.svg)

        {count}
        A resume touches two places in the order of the ready queue: its entry (8 bytes) and its slot, a header (32 bytes) with
        its machine. Coroutines that yield in turn keep their order, so both are read from front to back and the processor
        fetches ahead; the curve stays flat past the caches. With few coroutines the cost of a turn (taking the queue, the call into
        the batch) is shared by few. What breaks the order breaks the flatness: coroutines that sleep for random times come back in
        the order of their deadlines, and each costs a miss or two for its slot.

        ## The size of the machine

        ![Resume cost against the size of the machine](scale-size.svg)

        {size}
        A machine is polled where it lies and never copied, so while the caches hold all of them (the dashed lines) a resume costs the
        same whatever their size: it pays for the lines it touches, here the machine's first and last. Past the caches (100,000 machines
        of 128 bytes are 12.8 MB) those lines come from memory, two misses a resume, and by hand no less. So what counts is how many
        bytes live across the awaits; the machine of a chain of awaits is the sum of its levels, and a child above 1 KB has a slot of its
        own.

        ## Several loops

        ![Throughput of loops side by side](scale-loops.svg)

        {loops}
        A loop belongs to one thread and shares nothing with another: its arrays are its own, and what is static (the numbers of machine
        types) is only read once a loop has started. So the processor time of a resume stays what it is, and throughput grows with the
        cores until they share a cache or the memory's bandwidth. Wall-clock throughput is what the machine had to spare while this was
        measured; in processor time only what the loops cost each other shows. Other threads meet a loop in its inbox alone, one lock for each
        hand-over.

        """;
}
