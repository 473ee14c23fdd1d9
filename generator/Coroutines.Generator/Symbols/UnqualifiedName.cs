using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>Names that stand alone, so that scoping gives them their meaning.</summary>
internal static class UnqualifiedName
{
    public static bool Is(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Name != name,
        MemberBindingExpressionSyntax or AliasQualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax or GotoStatementSyntax => false,
        QualifiedNameSyntax qualified => qualified.Right != name,
        AssignmentExpressionSyntax assignment => assignment.Left != name || !IsInitializer(assignment),
        _ => true,
    };

    /// <summary>Whether an assignment initializes a member of a new object, which its left side names.</summary>
    public static bool IsInitializer(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression };
}
