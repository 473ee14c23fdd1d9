using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// The locals and parameters that the lowering takes over: those declared in a scope that contains an await. All others
/// are declared inside text that is copied whole, and stay C#'s.
/// </summary>
internal sealed class LocalTable(BindingContext context)
{
    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, SyntaxNode> _scopes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<SyntaxNode>> _writes = new(SymbolEqualityComparer.Default);

    public IEnumerable<ISymbol> Symbols => _variables.Keys;

    public Variable? Find(ISymbol symbol) => _variables.TryGetValue(symbol, out var variable) ? variable : null;

    /// <summary>The node whose entry makes a new instance of the variable.</summary>
    public SyntaxNode ScopeOf(ISymbol symbol) => _scopes[symbol];

    /// <summary>
    /// Whether nothing but the statement around a node can change a variable while that statement runs, and nothing in
    /// <paramref name="part"/> does: it is written by no lambda or local function, and has no alias.
    /// </summary>
    public bool IsUnchangedIn(ISymbol symbol, SyntaxNode part) =>
        _variables.TryGetValue(symbol, out var variable) && variable.RefPrefix.Length == 0 && HasPlainValue(symbol)
        && (!_writes.TryGetValue(symbol, out var writes)
            || writes.TrueForAll(w => !part.Contains(w) && !MakesAlias(w) && !w.Ancestors().TakeWhile(n => n != context.Suspension.Body).Any(SuspensionMap.IsFunction)));

    public void Build()
    {
        var body = context.Suspension.Body;
        foreach (var parameter in context.Parameters)
        {
            Add(parameter, parameter.Type, VariableKind.Parameter, body);
        }

        foreach (var node in context.Suspension.OwnNodes)
        {
            if (node is not (VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax)
                || context.Symbols.Declared(node) is not ILocalSymbol { IsConst: false } local)
            {
                continue;
            }

            var scope = SuspensionMap.ScopeOf(node is ForEachStatementSyntax ? node : node.Parent!, body);
            if (context.Suspension.IsFlattened(scope) && !IsInQuery(node, body))
            {
                var variable = Add(local, TypeOf(local, node), VariableKind.Local, scope);
                if (local.IsRef)
                {
                    variable.IsRefLike = true;
                    variable.RefPrefix = local.RefKind == RefKind.RefReadOnly ? "ref readonly " : "ref ";
                }
            }
        }

        MarkReadOnly();
    }

    // `var` of a call whose argument is another generator's is of what the call gives.
    private ITypeSymbol TypeOf(ILocalSymbol local, SyntaxNode node) =>
        context.IsPartlyUnseen && ErrorTypes.AreUnnamedIn(local.Type) && node is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? Awaitables.TypeOf(value, context.Symbols, context.WellKnown) ?? local.Type
            : local.Type;

    private Variable Add(ISymbol symbol, ITypeSymbol type, VariableKind kind, SyntaxNode scope)
    {
        var variable = context.NewVariable(kind, symbol.Name, context.Types.Reference(type));
        _variables.Add(symbol, variable);
        _scopes.Add(symbol, scope);
        return variable;
    }

    private static bool IsInQuery(SyntaxNode node, SyntaxNode body) =>
        node.Ancestors().TakeWhile(n => n != body).Any(n => n is QueryExpressionSyntax query && !SuspensionMap.IsSource(node, query));

    // A variable that is written only where it is declared needs no copy before an await.
    private void MarkReadOnly()
    {
        foreach (var node in context.Suspension.Nodes)
        {
            foreach (var name in Names(Written(node)))
            {
                if (context.SymbolOf(name) is { } symbol)
                {
                    if (!_writes.TryGetValue(symbol, out var writes))
                    {
                        _writes.Add(symbol, writes = new List<SyntaxNode>());
                    }

                    writes.Add(node);
                }
            }
        }

        foreach (var pair in _variables)
        {
            pair.Value.IsAddressed = _writes.TryGetValue(pair.Key, out var writes) && writes.Exists(static w => w.IsKind(SyntaxKind.AddressOfExpression));
            pair.Value.IsReadOnly = !_writes.ContainsKey(pair.Key) && pair.Value.RefPrefix.Length == 0 && HasPlainValue(pair.Key);
        }
    }

    private ExpressionSyntax? Written(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } unary => unary.Operand,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } unary => unary.Operand,
        ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
        RefExpressionSyntax reference => reference.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call when IsRefExtension(call) => member.Expression,
        ForEachVariableStatementSyntax loop => loop.Variable,
        _ => null,
    };

    // Through these a write can come from somewhere else.
    private static bool MakesAlias(SyntaxNode write) =>
        write is RefExpressionSyntax or ArgumentSyntax or InvocationExpressionSyntax || write.IsKind(SyntaxKind.AddressOfExpression);

    // The value of any other struct can change through its members.
    private static bool HasPlainValue(ISymbol symbol)
    {
        var type = symbol is ILocalSymbol local ? local.Type : ((IParameterSymbol)symbol).Type;
        return type.IsReferenceType || type.TypeKind == TypeKind.Enum || type.SpecialType is > SpecialType.None and < SpecialType.System_ValueType || type.IsReadOnly;
    }

    private bool IsRefExtension(InvocationExpressionSyntax call) =>
        context.SymbolOf(call) is IMethodSymbol { ReducedFrom.Parameters: [{ RefKind: RefKind.Ref }, ..] };

    private static IEnumerable<ExpressionSyntax> Names(ExpressionSyntax? target)
    {
        switch (target)
        {
            case IdentifierNameSyntax name:
                yield return name;
                break;
            case ParenthesizedExpressionSyntax inner:
                foreach (var name in Names(inner.Expression))
                {
                    yield return name;
                }

                break;
            case TupleExpressionSyntax tuple:
                foreach (var name in tuple.Arguments.SelectMany(a => Names(a.Expression)))
                {
                    yield return name;
                }

                break;
            case MemberAccessExpressionSyntax member:
                foreach (var name in Names(member.Expression))
                {
                    yield return name;
                }

                break;
            case ElementAccessExpressionSyntax element:
                foreach (var name in Names(element.Expression))
                {
                    yield return name;
                }

                break;
        }
    }
}
