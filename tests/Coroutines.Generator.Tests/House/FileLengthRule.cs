using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.House;

/// <summary>No file is longer than 400 lines, unless it says the same for many arities.</summary>
internal static class FileLengthRule
{
    public const int Limit = 400;

    /// <summary>Files that repeat by arity, each with its reason.</summary>
    public static readonly Dictionary<string, string> Repeats = new(StringComparer.Ordinal);

    public static IEnumerable<string> Findings(ProductTree product, IReadOnlyDictionary<string, string> repeats) => product.Files
        .Select(static file => (Path: file.FilePath, Lines: Lines(file)))
        .Where(file => file.Lines > Limit != repeats.ContainsKey(file.Path))
        .Select(static file => $"{file.Path} has {file.Lines} lines");

    private static int Lines(SyntaxTree file) => file.GetText().Lines.Count(static line => line.EndIncludingLineBreak > line.Start);
}
