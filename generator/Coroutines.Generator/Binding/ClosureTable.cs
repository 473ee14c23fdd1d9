using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Locals that lambdas and local functions capture. The machine is a struct, which no lambda may capture, so they live in
/// closure objects, one per scope and entry as C# has it; a lambda captures a copy of the reference.
/// </summary>
internal sealed class ClosureTable(BindingContext context)
{
    private const string ClosureType = OwnedNames.Mark + "Closure";

    private readonly Dictionary<ISymbol, ClosureScope> _captured = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, ClosureScope> _scopes = new();
    private readonly Dictionary<ISymbol, (LocalFunctionPlace Place, LocalFunctionStatementSyntax Syntax, ClosureScope? Host, string Name)> _functions =
        new(SymbolEqualityComparer.Default);

    public IEnumerable<ClosureScope> Scopes => _scopes.Values;

    public IEnumerable<(LocalFunctionPlace Place, LocalFunctionStatementSyntax Syntax, ClosureScope? Host, string Name)> Functions => _functions.Values;

    public ClosureScope? OfVariable(ISymbol symbol) => _captured.TryGetValue(symbol, out var closure) ? closure : null;

    public ClosureScope? OfScope(SyntaxNode scope) => _scopes.TryGetValue(scope, out var closure) ? closure : null;

    public bool TryGetFunction(ISymbol symbol, out (LocalFunctionPlace Place, LocalFunctionStatementSyntax Syntax, ClosureScope? Host, string Name) function) =>
        _functions.TryGetValue(symbol, out function);

    public void Build()
    {
        var body = context.Suspension.Body;
        PlaceLocalFunctions(body);
        foreach (var function in Captors())
        {
            CaptureVariables(function);
        }

        foreach (var function in Functions.Where(static f => f.Place == LocalFunctionPlace.Machine))
        {
            ForceClosures(function.Syntax);
        }
    }

    // A method of the machine reaches captured locals by the machine's own reference.
    private void ForceClosures(LocalFunctionStatementSyntax function)
    {
        foreach (var symbol in Named(function))
        {
            if (OfVariable(symbol) is { } closure)
            {
                closure.Variable.IsForcedField = true;
            }
        }
    }

    // Whatever outlives a step or runs elsewhere: lambdas, query clauses, and local functions that are not the machine's.
    private IEnumerable<SyntaxNode> Captors()
    {
        foreach (var node in context.Suspension.Nodes)
        {
            var captures = node switch
            {
                AnonymousFunctionExpressionSyntax => true,
                LocalFunctionStatementSyntax local => !IsMachineFunction(local),
                QueryExpressionSyntax => true,
                _ => false,
            };
            if (captures)
            {
                yield return node;
            }
        }
    }

    private bool IsMachineFunction(LocalFunctionStatementSyntax local) =>
        context.Symbols.Declared(local) is { } symbol && _functions.TryGetValue(symbol, out var function) && function.Place != LocalFunctionPlace.Closure;

    private void CaptureVariables(SyntaxNode function)
    {
        foreach (var symbol in Named(function))
        {
            if (context.Locals.Find(symbol) is { } variable)
            {
                Capture(symbol, variable);
            }
        }
    }

    /// <summary>What a function mentions; of a query what it begins with belongs to the method around.</summary>
    private IEnumerable<ISymbol> Named(SyntaxNode function)
    {
        foreach (var name in function.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (!(function is QueryExpressionSyntax query && SuspensionMap.IsSource(name, query))
                && context.SymbolOf(name) is { } symbol)
            {
                yield return symbol;
            }
        }
    }

    private void Capture(ISymbol symbol, Variable variable)
    {
        if (_captured.ContainsKey(symbol))
        {
            return;
        }

        var closure = ForScope(context.Locals.ScopeOf(symbol));
        closure.Fields.Add(symbol, variable);
        _captured.Add(symbol, closure);
    }

    private ClosureScope ForScope(SyntaxNode scope)
    {
        if (!_scopes.TryGetValue(scope, out var closure))
        {
            var number = _scopes.Count + 1;
            var variable = context.NewVariable(VariableKind.Closure, OwnedNames.Mark + "closure" + number, new TypeRef(ClosureType + number, 8));
            closure = new ClosureScope(scope, variable, ClosureType + number);
            _scopes.Add(scope, closure);
        }

        return closure;
    }

    private void PlaceLocalFunctions(SyntaxNode body)
    {
        var functions = context.Suspension.OwnNodes
            .OfType<LocalFunctionStatementSyntax>()
            .Where(f => context.Suspension.Suspends(f.Parent) || f.Parent == body)
            .ToList();
        if (functions.Count == 0)
        {
            return;
        }

        var symbols = functions.ToDictionary(f => context.Symbols.Declared(f)!, static f => f, SymbolEqualityComparer.Default);
        var escaping = new HashSet<ISymbol>(symbols.Where(p => MustBeClosure(p.Value, (IMethodSymbol)p.Key)).Select(static p => p.Key), SymbolEqualityComparer.Default);
        foreach (var name in context.Suspension.Nodes.OfType<SimpleNameSyntax>())
        {
            if (context.SymbolOf(name)?.OriginalDefinition is { } symbol && symbols.ContainsKey(symbol) && Escapes(name, symbols))
            {
                escaping.Add(symbol);
            }
        }

        // What an escaping function calls must be reachable from where it lives.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var symbol in escaping.ToList())
            {
                foreach (var called in Mentions(symbols[symbol], symbols))
                {
                    changed |= escaping.Add(called);
                }
            }
        }

        var pure = new HashSet<ISymbol>(symbols.Where(p => IsPure(p.Value)).Select(static p => p.Key), SymbolEqualityComparer.Default);
        while (pure.RemoveWhere(s => Mentions(symbols[s], symbols).Any(m => !pure.Contains(m))) > 0)
        {
        }

        foreach (var pair in symbols)
        {
            var place = pure.Contains(pair.Key) ? LocalFunctionPlace.Static
                : escaping.Contains(pair.Key) ? LocalFunctionPlace.Closure
                : LocalFunctionPlace.Machine;
            var host = place == LocalFunctionPlace.Closure ? ForScope(pair.Value.Parent!) : null;
            _functions.Add(pair.Key, (place, pair.Value, host, FunctionName(pair.Key.Name)));
            if (place == LocalFunctionPlace.Machine)
            {
                ForceFields(pair.Value);
            }
        }
    }

    // Closures, and the copies that lambdas capture, have names that begin with theirs.
    private string FunctionName(string name) =>
        context.NewName(name.StartsWith("closure", System.StringComparison.OrdinalIgnoreCase) || name.StartsWith("self", System.StringComparison.Ordinal) ? "function_" + name : name);

    private static bool MustBeClosure(LocalFunctionStatementSyntax function, IMethodSymbol symbol) =>
        symbol.IsAsync || function.DescendantNodes(static n => n is not AnonymousFunctionExpressionSyntax).Any(static n => n is YieldStatementSyntax);

    // A mention that is no call, or one from inside a lambda, needs an object to call on.
    private static bool Escapes(SimpleNameSyntax name, Dictionary<ISymbol, LocalFunctionStatementSyntax> functions)
    {
        if (name.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != name)
        {
            return !name.Ancestors().Any(IsNameOf);
        }

        foreach (var ancestor in name.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax || (ancestor is QueryExpressionSyntax query && !SuspensionMap.IsSource(name, query))
                || (ancestor is LocalFunctionStatementSyntax function && !functions.ContainsValue(function)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameOf(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private IEnumerable<ISymbol> Mentions(LocalFunctionStatementSyntax function, Dictionary<ISymbol, LocalFunctionStatementSyntax> functions)
    {
        foreach (var name in function.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (context.SymbolOf(name)?.OriginalDefinition is { } symbol && functions.ContainsKey(symbol))
            {
                yield return symbol;
            }
        }
    }

    private bool IsPure(LocalFunctionStatementSyntax function)
    {
        foreach (var node in function.DescendantNodes())
        {
            if (node is ThisExpressionSyntax or BaseExpressionSyntax)
            {
                return false;
            }

            if (node is not SimpleNameSyntax name)
            {
                continue;
            }

            if (context.SymbolOf(name) is not { } symbol)
            {
                if (context.IsPartlyUnseen && UnqualifiedName.Is(name) && UnseenMember.IsOfInstance(name, context.Method))
                {
                    return false;
                }

                continue;
            }

            if (context.Locals.Find(symbol) is not null)
            {
                return false;
            }

            var isMember = symbol is IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: not MethodKind.LocalFunction }
                or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
            if (isMember && !symbol.IsStatic && UnqualifiedName.Is(name))
            {
                return false;
            }
        }

        return true;
    }

    private void ForceFields(LocalFunctionStatementSyntax function)
    {
        foreach (var symbol in Named(function))
        {
            if (context.Locals.Find(symbol) is { } variable)
            {
                variable.IsForcedField = true;
                variable.IsReadOnly = false;
            }
        }
    }
}
