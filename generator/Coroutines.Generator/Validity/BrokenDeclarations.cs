using System.Runtime.CompilerServices;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Validity;

/// <summary>
/// Files in which C# cannot read a declaration: a brace or a semicolon too few, and members are not what they seem. Nothing is
/// generated for the types declared there, so that the errors that are shown are those of the file.
/// </summary>
internal static class BrokenDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Trees = new();

    /// <summary>Whether a part of the type, or of a type around it, stands in such a file.</summary>
    public static bool Hold(INamedTypeSymbol? type, CancellationToken token)
    {
        for (; type is not null; type = type.ContainingType)
        {
            foreach (var part in type.DeclaringSyntaxReferences)
            {
                if (Exist(part.SyntaxTree, token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Exist(SyntaxTree tree, CancellationToken token)
    {
        if (!Trees.TryGetValue(tree, out var known))
        {
            known = Trees.GetValue(tree, _ => new StrongBox<bool>(Find(tree, token)));
        }

        return known.Value;
    }

    private static bool Find(SyntaxTree tree, CancellationToken token)
    {
        var root = tree.GetRoot(token);
        return root.ContainsDiagnostics && tree.GetDiagnostics(token).Any(error =>
            error.Severity == DiagnosticSeverity.Error
            && !root.FindNode(error.Location.SourceSpan).AncestorsAndSelf().Any(DeclarationFingerprint.IsBody));
    }
}
