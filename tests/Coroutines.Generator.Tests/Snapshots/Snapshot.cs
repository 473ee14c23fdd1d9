using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace Coroutines.Generator.Tests.Snapshots;

/// <summary>
/// Compares text with the approved file beside the test, <c>Class.Method.verified.cs</c>. A difference fails with the first
/// differing lines and leaves <c>.received.cs</c> to look at and to rename; <c>SNAPSHOTS=accept</c> in the environment approves.
/// </summary>
/// <remarks>File names and workflow are Verify's, which drops in where it can be had.</remarks>
internal static class Snapshot
{
    private const int ContextLines = 3;

    public static void Verify(
        string actual,
        string? name = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(testFile)!,
            $"{Path.GetFileNameWithoutExtension(testFile)}.{name ?? method}");
        var (verified, received) = (stem + ".verified.cs", stem + ".received.cs");
        actual = Normalize(actual);

        if (Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new XunitException(expected is null
            ? $"No approved file {Path.GetFileName(verified)} yet; see {Path.GetFileName(received)}:\n{actual}"
            : $"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}:\n{Difference(expected, actual)}");
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    // One changed region, from the first differing line to the last, with a little context: enough to see what moved.
    private static string Difference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var text = new StringBuilder();
        Append(text, "  ", now[Math.Max(0, head - ContextLines)..head]);
        Append(text, "- ", old[head..^tail]);
        Append(text, "+ ", now[head..^tail]);
        Append(text, "  ", now[^tail..][..Math.Min(tail, ContextLines)]);
        return $"@@ line {head + 1} @@\n{text}";
    }

    private static void Append(StringBuilder text, string mark, string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(mark).Append(line).Append('\n');
        }
    }
}
