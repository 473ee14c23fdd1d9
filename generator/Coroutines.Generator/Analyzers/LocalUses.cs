using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Analyzers;

/// <summary>What becomes of a local, told by the names in its block: two locals of one name never stand there at once.</summary>
internal static class LocalUses
{
    /// <summary>Whether a use of the local is such that it is on others what becomes of its value.</summary>
    public static bool LeaveTheBlock(VariableDeclaratorSyntax local, Func<IdentifierNameSyntax, bool> leaves) =>
        local.FirstAncestorOrSelf<StatementSyntax>()?.Parent is not { } block
        || block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == local.Identifier.ValueText && leaves(use));
}
