using System.Runtime.CompilerServices;

namespace Coroutines.Generator.Tests.House;

/// <summary>
/// Which folder of a product may name which, read from <c>NAME.layers.txt</c>: a line is a layer, which names only those above it. Behind the colon
/// stand the folders and files that belong to a layer until they lie in its folder, and behind <c>not</c> layers above that it may not name either.
/// </summary>
internal sealed class Layers
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly HashSet<(string From, string To)> apart = [];

    public Layers(string text)
    {
        foreach (var line in text.Split('\n').Where(static line => line.Length > 0 && line[0] != '#'))
        {
            var (name, rest) = Cut(line, ":");
            var (members, strangers) = Cut(rest, "not ");
            names.Add(name);
            places.Add(name, name);
            Array.ForEach(Words(members), place => places.Add(place, name));
            Array.ForEach(Words(strangers), other => apart.Add((name, other)));
        }
    }

    public IEnumerable<string> Names => names;

    /// <summary>The folders and files that the list names.</summary>
    public IEnumerable<string> Places => places.Keys;

    public static Layers Of(ProductTree product, [CallerFilePath] string thisFile = "") =>
        new(File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, product.Name + ".layers.txt")).ReplaceLineEndings("\n"));

    /// <summary>The layer of a file: that of the longest path to it in the list; null if there is none.</summary>
    public string? Of(string file)
    {
        for (var path = file; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
        {
            if (places.TryGetValue(path, out var layer))
            {
                return layer;
            }
        }

        return null;
    }

    public int Rank(string layer) => names.IndexOf(layer);

    public bool MayName(string from, string to) => from == to || (Rank(to) < Rank(from) && !apart.Contains((from, to)));

    private static (string Before, string After) Cut(string text, string at) =>
        text.IndexOf(at, StringComparison.Ordinal) is var index and >= 0 ? (text[..index].Trim(), text[(index + at.Length)..].Trim()) : (text.Trim(), "");

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
