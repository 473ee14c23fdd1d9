using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Validity;

/// <summary>
/// What a name without a dot before it stands for that another generator makes. In the machine, which is nested in the user's type, static members and types
/// are found by their names alone, and members of the instance are not. A wrong guess is C#'s to tell.
/// </summary>
internal static class UnseenMember
{
    /// <summary>Whether the name is one of a member of the coroutine's <c>this</c>.</summary>
    public static bool IsOfInstance(SimpleNameSyntax name, IMethodSymbol method) =>
        !method.IsStatic
        && !SyntaxFacts.IsInTypeOnlyContext(name)
        && (name.Parent is not MemberAccessExpressionSyntax access || access.Expression != name || IsMadeOfMember(name.Identifier.ValueText, method.ContainingType));

    // `Health` of `_health`, `SaveCommand` of `Save` or `SaveAsync`; else what stands before a dot is a type, as in `SignalName.Hit`.
    private static bool IsMadeOfMember(string name, INamedTypeSymbol type) =>
        type.GetMembers().Any(member => !member.IsStatic && !member.IsImplicitlyDeclared && member.GetAttributes().Length > 0 && StartsWith(name, Bare(member.Name)));

    private static bool StartsWith(string name, string start) => start.Length > 0 && name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name)
    {
        var bare = name.StartsWith("m_", StringComparison.Ordinal) ? name.Substring(2) : name.TrimStart('_');
        return bare.EndsWith("Async", StringComparison.Ordinal) ? bare.Substring(0, bare.Length - 5) : bare;
    }
}
