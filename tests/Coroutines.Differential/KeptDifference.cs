using System.Globalization;
using System.Text;

namespace Coroutines.Differential;

/// <summary>
/// Two sides that left different events: what the events are made of, so that an empty, missing or overwritten text is told from another
/// one, what a second run of both comes to, and a folder in which all of it stays.
/// </summary>
public sealed class KeptDifference(CompiledProgram oracle, CompiledProgram real)
{
    private const int MostBytes = 96;
    private string? kept;

    /// <summary>Runs both sides again, writes everything into a new folder, once, and describes it.</summary>
    public string Keep() => kept ??= KeepNow();

    /// <summary>The length and the bytes of an event, and whether it is null, empty or zeroed.</summary>
    public static string Describe(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        if (text.Length == 0)
        {
            return ReferenceEquals(text, string.Empty) ? "empty" : "empty, an object of its own";
        }

        var bytes = Encoding.Unicode.GetBytes(text);
        var kind = Array.TrueForAll(bytes, one => one == 0) ? ", zeroed" : text.Contains('\0', StringComparison.Ordinal) ? ", zeroed in part" : "";
        var more = bytes.Length > MostBytes ? "..." : "";
        return string.Create(CultureInfo.InvariantCulture, $"length {text.Length}{kind}: {Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, MostBytes)))}{more}");
    }

    private string KeepNow()
    {
        var folder = Directory.CreateTempSubdirectory("coroutines-difference-").FullName;
        var (oracleAgain, realAgain) = (RunAgain(oracle), RunAgain(real));
        File.WriteAllText(Path.Combine(folder, "program.cs"), oracle.Program.Text);
        KeepSide(folder, "expected", oracle, oracleAgain);
        KeepSide(folder, "came", real, realAgain);

        var at = FirstDifference(oracle.Outcome.Events, real.Outcome.Events);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  event {at} of {oracle.Outcome.Events.Count}, expected: {DescribeAt(oracle.Outcome, at)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  event {at} of {real.Outcome.Events.Count}, came:     {DescribeAt(real.Outcome, at)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  run again, the compiler's side {Repeats(oracle.Outcome, oracleAgain)}, the machine {Repeats(real.Outcome, realAgain)}\n");
        text.Append("  kept in ").Append(folder);
        return text.ToString();
    }

    private static Outcome? RunAgain(CompiledProgram side) =>
        side.Again?.Invoke() is { Compiled: true } fresh ? fresh.Outcome : null;

    private static void KeepSide(string folder, string name, CompiledProgram side, Outcome? again)
    {
        File.WriteAllLines(Path.Combine(folder, name + ".txt"), Lines(side.Outcome));
        if (again is not null)
        {
            File.WriteAllLines(Path.Combine(folder, name + "-again.txt"), Lines(again));
        }

        if (side.Image is not null)
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".dll"), side.Image);
        }
    }

    private static IEnumerable<string> Lines(Outcome outcome) => outcome.Events.Select(one => $"{one}\t{Describe(one)}");

    private static string Repeats(Outcome first, Outcome? again) =>
        again is null ? "does not compile alone" : again.Text == first.Text ? "does the same" : "DOES SOMETHING ELSE";

    private static string DescribeAt(Outcome outcome, int at) => at < outcome.Events.Count ? Describe(outcome.Events[at]) : "no such event";

    private static int FirstDifference(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var at = 0;
        while (at < expected.Count && at < actual.Count && expected[at] == actual[at])
        {
            at++;
        }

        return at;
    }
}
