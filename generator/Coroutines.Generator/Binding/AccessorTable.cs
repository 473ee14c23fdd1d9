using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>
/// What C# allows inside an initializer alone, as methods: set an init-only member, and construct an object whose required members
/// are still to be set. Each is an <c>[UnsafeAccessor]</c>, whose class must have the type parameters of the member's type in the
/// same places. So the class stands beside the user's type, or in it where only that reaches the member's type.
/// </summary>
internal sealed class AccessorTable(BindingContext context)
{
    private const string Kind = "[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.";

    private readonly Dictionary<string, AccessorClass> _classes = new();

    /// <summary>The classes that stand beside the user's type, at the end of its file.</summary>
    public IEnumerable<AccessorClass> OfFile => _classes.Values.Where(static c => c.IsOfFile);

    /// <summary>The classes that stand in the user's type.</summary>
    public IEnumerable<AccessorClass> OfType => _classes.Values.Where(static c => !c.IsOfFile);

    /// <summary>The text of a method that takes an object, the arguments of an indexer, and a value; null where there can be none, which is a diagnostic then.</summary>
    public string? Setter(IPropertySymbol property, SyntaxNodeOrToken at)
    {
        while (property is { SetMethod: null, OverriddenProperty: { } overridden })
        {
            property = overridden;
        }

        var setter = property.SetMethod!;
        return Place(setter, at, $"the init-only member '{property.Name}'") is not { } place ? null
            : place.Add(setter.Name, text =>
                Kind + "Method, Name = \"" + setter.Name + "\")]\ninternal static extern void " + setter.Name
                + "(" + text.Type(setter.OriginalDefinition.ContainingType) + " " + GeneratedNames.Self + ", " + text.Parameters(setter.OriginalDefinition.Parameters) + ");");
    }

    /// <summary>The text of a method that takes a constructor's arguments; null as above.</summary>
    public string? Constructor(IMethodSymbol constructor, SyntaxNodeOrToken at) =>
        Place(constructor, at, "required members") is not { } place ? null
            : place.Add("New", text =>
                Kind + "Constructor)]\ninternal static extern " + text.Type(constructor.OriginalDefinition.ContainingType)
                + " New(" + string.Join(", ", constructor.OriginalDefinition.Parameters.Select(p => ParameterDeclaration.Of(p, text))) + ");");

    private AccessorPlace? Place(IMethodSymbol member, SyntaxNodeOrToken at, string what)
    {
        var type = member.OriginalDefinition.ContainingType;
        var parameters = TypeScope.Chain(type).SelectMany(static t => t.TypeParameters).ToImmutableArray();
        var arguments = TypeScope.Chain(member.ContainingType).SelectMany(static t => t.TypeArguments).ToImmutableArray();
        if (!TakesGenericTypes && parameters.Length > 0)
        {
            return Refuse("of a generic type (before .NET 9)");
        }

        if (arguments.Any(UnspeakableType.Is))
        {
            return Refuse("of a type that is made of anonymous types");
        }

        var name = "__" + type.Name + "_" + CoroutineNaming.Hash(context.Text.Type(type));
        if (IsReachable(type) && member.OriginalDefinition.Parameters.All(p => IsReachable(p.Type)))
        {
            return new AccessorPlace(Class(name, isOfFile: true, parameters), "global::" + name, MachineTypeText.Arguments(arguments, context.Text));
        }

        // The classes of the user's type have its type parameters, too.
        var own = TypeScope.Chain(context.Method.ContainingType).SelectMany(static t => t.TypeParameters).ToList();
        var inherited = own.Count > 0 && arguments.Take(own.Count).SequenceEqual(own, SymbolEqualityComparer.Default) && parameters.Take(own.Count).SequenceEqual(own, SymbolEqualityComparer.Default) ? own.Count : 0;
        if (own.Count > inherited && (parameters.Length > 0 || !TakesGenericTypes))
        {
            return Refuse($"of a type that only '{context.Method.ContainingType.Name}' can name");
        }

        name = CoroutineNaming.MachineName(context.Method) + name;
        return new AccessorPlace(Class(name, isOfFile: false, parameters.RemoveRange(0, inherited)), context.Text.Type(context.Method.ContainingType) + "." + name, MachineTypeText.Arguments(arguments.RemoveRange(0, inherited), context.Text));

        AccessorPlace? Refuse(string where)
        {
            context.Unsupported(at, $"an await in an initializer that sets {what} {where}", "await into a local first");
            return null;
        }
    }

    // Accessors to members of generic types came with .NET 9.
    private bool TakesGenericTypes => context.Model.Compilation.ObjectType.ContainingAssembly.Identity.Version.Major >= 9;

    private AccessorClass Class(string name, bool isOfFile, ImmutableArray<ITypeParameterSymbol> parameters)
    {
        if (!_classes.TryGetValue(name, out var known))
        {
            known = new AccessorClass(name, isOfFile, parameters, context.Text);
            _classes.Add(name, known);
        }

        return known;
    }

    private bool IsReachable(ITypeSymbol type) => context.Model.Compilation.IsSymbolAccessibleWithin(type, context.Model.Compilation.Assembly);

    private sealed record AccessorPlace(AccessorClass Class, string Text, string Arguments)
    {
        public string Add(string name, System.Func<SymbolText, string> declaration)
        {
            Class.Add(declaration);
            return Text + Arguments + "." + name;
        }
    }
}
