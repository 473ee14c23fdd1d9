using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <content>Variables, receivers and what is assigned.</content>
internal sealed partial class Subject
{
    /// <summary>Whether an expression has a type that a value can be passed on with.</summary>
    public bool IsValue(ExpressionSyntax expression) =>
        expression is not (ThisExpressionSyntax or AnonymousFunctionExpressionSyntax)
        && IsExpression(expression)
        && !Declares(expression)
        && TypeOf(expression) is { } type
        && IsOrdinary(type)
        && type.TypeKind != TypeKind.Delegate | expression.Parent is not InvocationExpressionSyntax;

    /// <summary>What stands before a dot, a bracket or a question mark.</summary>
    public bool IsReceiver(ExpressionSyntax expression) =>
        expression.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == expression,
            ElementAccessExpressionSyntax access => access.Expression == expression,
            ConditionalAccessExpressionSyntax access => access.Expression == expression,
            _ => false,
        }
        && IsValue(expression) && !IsPlaceOfTarget(expression);

    /// <summary>A variable that is passed by reference if the parameter asks for it.</summary>
    public bool IsVariable(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax
        && Model.GetSymbolInfo(expression).Symbol is ILocalSymbol { IsConst: false } or IParameterSymbol or IFieldSymbol { IsConst: false };

    /// <summary>Whether a field of an object goes by reference here: a missing object is found before what is awaited after it (docs/csharp-differences.md).</summary>
    public bool IsFieldByReference(ExpressionSyntax expression) =>
        expression.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
        && Model.GetSymbolInfo(expression).Symbol is IFieldSymbol { IsStatic: false, ContainingType.IsReferenceType: true };

    /// <summary>A variable that may be assigned where it is read, and on which no loop depends.</summary>
    public bool IsWritable(ExpressionSyntax expression)
    {
        if (!writable.TryGetValue(expression, out var result))
        {
            writable[expression] = result = CanWrite(expression);
        }

        return result;
    }

    private bool CanWrite(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => !IsBehindDot(name) && !IsBinding(name) && !IsNamed(name.Parent!, name) && !DecidesLoop(name) && Model.GetSymbolInfo(name).Symbol switch
        {
            ILocalSymbol local => local is { IsConst: false, IsRef: false, IsForEach: false, IsUsing: false, IsFixed: false } && local.Type is { IsRefLikeType: false },
            IParameterSymbol parameter => parameter.RefKind == RefKind.None,
            IFieldSymbol field => field is { IsConst: false, IsReadOnly: false, IsStatic: true } || IsOfStruct(field, name),
            IMethodSymbol method => IsOfStruct(method, name),
            _ => false,
        },
        _ => false,
    };

    /// <summary>Whether a name stands for a member of the struct that the coroutine belongs to: what changes is the struct.</summary>
    public bool IsOfStruct(ISymbol symbol, IdentifierNameSyntax name) =>
        !symbol.IsStatic
        && symbol.ContainingType is { TypeKind: TypeKind.Struct, IsReadOnly: false }
        && name.FirstAncestorOrSelf<SyntaxNode>(static one => one is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax or MethodDeclarationSyntax) is MethodDeclarationSyntax method
        && SymbolEqualityComparer.Default.Equals(Model.GetDeclaredSymbol(method)?.ContainingType.OriginalDefinition, symbol.ContainingType.OriginalDefinition)
        && !method.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);

    /// <summary>Whether a value behind a receiver is written to, which asks for a variable.</summary>
    public bool IsPlaceOfTarget(ExpressionSyntax receiver)
    {
        if (TypeOf(receiver) is not { IsReferenceType: false })
        {
            return false;
        }

        var at = receiver;
        while (at.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            at = (ExpressionSyntax)at.Parent;
        }

        return IsTarget(at);
    }

    /// <summary>Whether a place has a value already where it is assigned, and is no field that C# allows to be set only once.</summary>
    public bool IsAssigned(ExpressionSyntax place) => Model.GetSymbolInfo(place).Symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null },
        IFieldSymbol or IParameterSymbol { RefKind: RefKind.None } => true,
        IPropertySymbol property => property.GetMethod is not null,
        null => place is ElementAccessExpressionSyntax,
        _ => false,
    };

    private bool DecidesLoop(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(node => node switch
        {
            WhileStatementSyntax loop => Mentions(loop.Condition, name),
            DoStatementSyntax loop => Mentions(loop.Condition, name),
            ForStatementSyntax loop => (loop.Condition is { } condition && Mentions(condition, name)) || loop.Incrementors.Any(one => Mentions(one, name)),
            GotoStatementSyntax => true,
            InvocationExpressionSyntax call => IsRecursive(call, name),
            _ => false,
        }) ?? true;

    // A function that calls itself, or is called by one beside it, ends by its variables as a loop does.
    private static bool IsRecursive(InvocationExpressionSyntax call, IdentifierNameSyntax name) =>
        call.Expression is IdentifierNameSyntax called
        && (call.Ancestors().OfType<LocalFunctionStatementSyntax>().Any(one => one.Contains(name) || one.Identifier.ValueText == called.Identifier.ValueText)
            || call.Ancestors().OfType<MethodDeclarationSyntax>().Any(one => one.Identifier.ValueText == called.Identifier.ValueText || one.Parent!.ChildNodes().OfType<MethodDeclarationSyntax>()
                .Any(other => other.Identifier.ValueText == called.Identifier.ValueText && Mentions(other, one.Identifier.ValueText))));

    private static bool Mentions(SyntaxNode node, IdentifierNameSyntax name) =>
        Mentions(node, name.Identifier.ValueText);

    private static bool Mentions(SyntaxNode node, string name) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(one => one.Identifier.ValueText == name);
}
