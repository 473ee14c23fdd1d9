using System.Runtime.CompilerServices;

namespace Coroutines.Generator.Tests.House;

/// <summary>
/// Today's exceptions from a rule, one a line, in <c>Ratchets/NAME.txt</c>. A test fails when an exception is new, and when a listed one is gone:
/// the list gets shorter and never longer. <c>SNAPSHOTS=accept</c> in the environment writes it anew, unless it would grow.
/// </summary>
internal static class Ratchet
{
    public static void Verify(string name, IEnumerable<string> findings, [CallerFilePath] string testFile = "") =>
        Verify(name, findings, Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept", testFile);

    public static void Verify(string name, IEnumerable<string> findings, bool accepts, string testFile)
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Ratchets", name + ".txt");
        string[] listed = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] found = [.. findings.Distinct().Order(StringComparer.Ordinal)];
        if (listed.SequenceEqual(found))
        {
            return;
        }

        if (accepts && found.Length <= listed.Length)
        {
            Write(path, found);
            return;
        }

        Assert.Fail($"""
            {Path.GetFileName(path)} lists {listed.Length} exceptions, there are {found.Length}.
            New, to be mended:
            {Lines(found.Except(listed))}
            Gone, to be taken off the list (SNAPSHOTS=accept):
            {Lines(listed.Except(found))}
            """);
    }

    // An empty list has no file.
    private static void Write(string path, string[] found)
    {
        if (found.Length == 0)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, string.Join("\n", found) + "\n");
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines.Select(static line => "  " + line));
}
