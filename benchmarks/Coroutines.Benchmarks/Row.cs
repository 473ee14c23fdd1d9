using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Coroutines.Benchmarks;

/// <summary>How often to measure, and what part of the work to do.</summary>
internal sealed record Rounds(int Count, int Scale);

/// <summary>One way to do the work; it is given the number of operations.</summary>
internal sealed record Peer(int Column, Action<int> Work)
{
    public static readonly string[] Columns = ["coroutine", "Task", "ValueTask", "by hand"];

    public static Peer Coroutine(Action<int> work) => new(0, work);

    public static Peer Task(Action<int> work) => new(1, work);

    public static Peer ValueTask(Action<int> work) => new(2, work);

    public static Peer ByHand(Action<int> work) => new(3, work);
}

/// <summary>A kind of work and who does it.</summary>
internal sealed record Row(string Name, int Operations, params Peer[] Peers)
{
    private const int NameWidth = 36;
    private const int ColumnWidth = 20;

    public static string Header => Peer.Columns.Aggregate("work".PadRight(NameWidth), (line, column) => line + column.PadLeft(ColumnWidth));

    public string Measure(Rounds rounds)
    {
        var operations = Operations / rounds.Scale;
        var figures = new string[Peer.Columns.Length];
        Array.Fill(figures, "");
        foreach (var peer in Peers)
        {
            figures[peer.Column] = Measure(peer.Work, operations, rounds.Count);
        }

        return figures.Aggregate(new StringBuilder(Name.PadRight(NameWidth)), (line, figure) => line.Append(figure.PadLeft(ColumnWidth))).ToString();
    }

    // The best round is the one that other processes disturbed least; bytes are those of the last, when everything is warm.
    private static string Measure(Action<int> work, int operations, int rounds)
    {
        var best = TimeSpan.MaxValue;
        long bytes = 0;
        work(operations);
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var started = Stopwatch.GetTimestamp();
            work(operations);
            var elapsed = Stopwatch.GetElapsedTime(started);
            bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
            best = elapsed < best ? elapsed : best;
        }

        var nanoseconds = best.TotalNanoseconds / operations;
        var perOperation = (double)bytes / operations;
        var text = nanoseconds.ToString(nanoseconds < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);
        return perOperation < 0.05 ? text : $"{text} ({perOperation.ToString("0.#", CultureInfo.InvariantCulture)} B)";
    }
}
