using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <content>Which expressions are values that something else can stand for.</content>
internal sealed partial class Subject
{
    /// <summary>An expression, not a part of one: no name behind a dot, no type, no target, nothing constant.</summary>
    public bool IsExpression(ExpressionSyntax expression) =>
        expression is not (DeclarationExpressionSyntax or RefExpressionSyntax or InitializerExpressionSyntax or ThrowExpressionSyntax or BaseExpressionSyntax
            or ImplicitElementAccessSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax or StackAllocArrayCreationExpressionSyntax
            or ImplicitStackAllocArrayCreationExpressionSyntax or PredefinedTypeSyntax or ArrayTypeSyntax or NullableTypeSyntax or OmittedArraySizeExpressionSyntax)
        && !IsBehindDot(expression)
        && !IsBinding(expression)
        && !IsNamed(expression.Parent!, expression)
        && !IsConstantPlace(expression)
        && Model.GetSymbolInfo(expression).Symbol is not (ITypeSymbol or INamespaceSymbol or IDiscardSymbol)
        && Model.GetSymbolInfo(expression).CandidateReason == CandidateReason.None;

    private bool IsRead(ExpressionSyntax expression) =>
        IsExpression(expression)
        && expression is not (AnonymousFunctionExpressionSyntax or ImplicitObjectCreationExpressionSyntax or CollectionExpressionSyntax)
        && !expression.IsKind(SyntaxKind.DefaultLiteralExpression)
        && !IsTarget(expression)
        && Model.GetTypeInfo(expression) is { Type: { } type } info
        && IsOrdinary(type)
        && !Declares(expression)
        && !(type.SpecialType == SpecialType.System_Boolean && Model.GetConstantValue(expression).HasValue)
        && !(type.IsValueType && expression.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax && expression.Parent.ChildNodes().First() == expression)
        && KeepsConversion(expression, info);

    /// <summary>Whether the conversion to what is asked for is one of the type, not of the expression.</summary>
    private bool KeepsConversion(ExpressionSyntax expression, TypeInfo info)
    {
        if (SymbolEqualityComparer.Default.Equals(info.Type, info.ConvertedType))
        {
            return true;
        }

        var conversion = Model.GetConversion(expression);
        return info.ConvertedType is { IsRefLikeType: false }
            && expression is not (TupleExpressionSyntax or InterpolatedStringExpressionSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax)
            && !Model.GetConstantValue(expression).HasValue
            && (conversion.IsReference || conversion.IsBoxing || conversion.IsNullable || conversion.IsNumeric || conversion.IsUserDefined);
    }

    private static bool IsOrdinary(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_Void
        && type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol or IErrorTypeSymbol)
        && !type.IsRefLikeType
        && type is not ITypeParameterSymbol { AllowsRefLikeType: true }
        && type.ContainingNamespace?.ToDisplayString() != "Coroutines";

    /// <summary>Where a place or a statement stands, not a value.</summary>
    public bool IsTarget(ExpressionSyntax expression) => expression.Parent switch
    {
        ExpressionStatementSyntax or RefExpressionSyntax or FixedStatementSyntax or InterpolationAlignmentClauseSyntax => true,
        ForStatementSyntax loop => loop.Condition != expression,
        AssignmentExpressionSyntax assignment => assignment.Left == expression,
        PrefixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression || IsTarget(unary),
        ForEachVariableStatementSyntax each => each.Variable == expression,
        ParenthesizedExpressionSyntax parentheses => IsTarget(parentheses),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsTarget(tuple) || IsForEachTarget(tuple),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        AnonymousFunctionExpressionSyntax function => Model.GetSymbolInfo(function).Symbol is not IMethodSymbol { ReturnsVoid: false, ReturnsByRef: false },
        ArrowExpressionClauseSyntax arrow => IsStatementLike(expression) || arrow.Parent is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax),
        MemberAccessExpressionSyntax or ElementAccessExpressionSyntax => expression is ThisExpressionSyntax,
        _ => false,
    };

    private static bool IsForEachTarget(TupleExpressionSyntax tuple) => tuple.Parent is ForEachVariableStatementSyntax each && each.Variable == tuple;

    private static bool IsStatementLike(ExpressionSyntax expression) => expression is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax;

    private static bool IsBehindDot(ExpressionSyntax expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == expression,
        MemberBindingExpressionSyntax => true,
        QualifiedNameSyntax or AliasQualifiedNameSyntax => true,
        _ => false,
    };

    /// <summary>A part of a conditional access that begins behind its question mark.</summary>
    private static bool IsBinding(ExpressionSyntax expression)
    {
        var first = expression.GetFirstToken().Parent;
        return first is MemberBindingExpressionSyntax || first?.Parent is ElementBindingExpressionSyntax;
    }

    private static bool IsNamed(SyntaxNode parent, ExpressionSyntax expression) => parent switch
    {
        NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or TypeArgumentListSyntax or AttributeSyntax => true,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.WithInitializerExpression } } assignment => assignment.Left == expression,
        ObjectCreationExpressionSyntax creation => creation.Type == expression,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } name } => name == expression,
        MemberAccessExpressionSyntax inner => inner.FirstAncestorOrSelf<InvocationExpressionSyntax>(static one => one.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null,
        _ => false,
    };

    private static bool IsConstantPlace(ExpressionSyntax expression)
    {
        if (expression.Parent is ArrayRankSpecifierSyntax { Parent.Parent: ArrayCreationExpressionSyntax { Initializer: not null } })
        {
            return true;
        }

        for (SyntaxNode? at = expression; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case PatternSyntax or SwitchLabelSyntax or AttributeSyntax or ParameterListSyntax or GotoStatementSyntax or LocalDeclarationStatementSyntax { IsConst: true } or FixedStatementSyntax:
                    return true;
                case StatementSyntax or LambdaExpressionSyntax or WhenClauseSyntax:
                    return false;
            }
        }

        return false;
    }
}
