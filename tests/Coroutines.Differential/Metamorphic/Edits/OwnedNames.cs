using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>The names that the generated code of a program has for something of its own.</summary>
internal static class OwnedNames
{
    /// <summary>Names that are in no program of the user's as long as generated code is the only one to write so.</summary>
    private static readonly string[] Always =
    [
        "__state", "__status", "__context", "__self", "__await", "__await_2", "__t", "__t_2", "__caught", "__error", "__thrown", "__exception",
        "__cancellation", "__resource", "__index", "__item", "__enumerator", "__exit", "__handler", "__closure", "__iterator", "__result",
    ];

    /// <summary>What the generator writes for the program and the program does not; each is a name that the program may want, too.</summary>
    public static string[] Of(CorpusProgram program)
    {
        var own = Identifiers(program.Text);
        var generated = BatchCompiler.Generated(SideOptions.Release, program).SelectMany(Identifiers)
            .Where(static name => name.StartsWith('_') || name.Contains("__", StringComparison.Ordinal));
        return [.. Always.Concat(generated).Where(name => !own.Contains(name)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> Identifiers(string text) =>
        [.. SyntaxFactory.ParseTokens(text).Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText)];
}
