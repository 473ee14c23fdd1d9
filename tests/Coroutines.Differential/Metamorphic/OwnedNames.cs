using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>The names that generated code has for something of its own.</summary>
internal static class OwnedNames
{
    private const int SampleSize = 30;
    private const int LongestName = 16;

    /// <summary>Names that are in no program of the user's as long as generated code is the only one to write so.</summary>
    private static readonly string[] Always =
    [
        "__state", "__status", "__context", "__self", "__await", "__await_2", "__t", "__t_2", "__caught", "__error", "__thrown", "__exception",
        "__cancellation", "__resource", "__index", "__item", "__enumerator", "__exit", "__handler", "__closure", "__iterator", "__result",
    ];

    /// <summary>What the generator writes for a sample of programs and they do not: names that a program may want, too.</summary>
    public static string[] Of(IReadOnlyList<CorpusProgram> programs)
    {
        var sample = programs.Where((_, i) => i % (1 + (programs.Count / SampleSize)) == 0).ToList();
        var parse = Side.Real.ParseOptions(SideOptions.Release);
        var compilation = BatchCompiler.CreateCompilation(Side.Real, SideOptions.Release, sample.Select(one => one.Prepare(parse).Tree));
        var generated = Side.Real.Generate(compilation, []).SyntaxTrees.Skip(compilation.SyntaxTrees.Length)
            .SelectMany(static tree => Identifiers(tree.ToString()))
            .Where(static name => name.StartsWith("__", StringComparison.Ordinal) && name.Length < LongestName);
        return [.. Always.Concat(generated).Except(sample.SelectMany(static one => Identifiers(one.Text))).Distinct().Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> Identifiers(string text) =>
        [.. SyntaxFactory.ParseTokens(text).Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)];
}
