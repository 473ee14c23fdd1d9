using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>The object that holds the captured locals of one scope: one instance each time the scope is entered.</summary>
internal sealed class ClosureScope(SyntaxNode scope, Variable variable, string typeName)
{
    public SyntaxNode Scope { get; } = scope;

    /// <summary>The machine's reference to the current instance.</summary>
    public Variable Variable { get; } = variable;

    public string TypeName { get; } = typeName;

    public Dictionary<ISymbol, Variable> Fields { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Closures of enclosing scopes that methods of this one reach.</summary>
    public HashSet<ClosureScope> Links { get; } = new();

    public bool LinksSelf { get; set; }

    /// <summary>Local functions that live in this closure, as text.</summary>
    public List<string> Members { get; } = new();

    /// <summary>Its class, once all is known that it holds.</summary>
    /// <param name="self">The machine's <c>this</c>, if it has one.</param>
    public ClosureClass Class(Variable? self) => new(
        TypeName,
        [
            .. Fields.Values.Select(static field => (field.Type, SymbolText.Identifier(field.Name))),
            .. Links.Select(static link => (link.TypeName, link.Variable.Name)),
            .. LinksSelf ? new[] { (self!.Type, GeneratedNames.Self) } : [],
        ],
        Members);
}
