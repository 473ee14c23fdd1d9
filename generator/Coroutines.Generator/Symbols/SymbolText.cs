using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Symbols;

/// <summary>The symbols that a compilation sees as C# text: fully qualified, keywords escaped, nullable annotations kept.</summary>
internal sealed class SymbolText
{
    private static readonly ConditionalWeakTable<Compilation, SymbolText> Known = new();

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private readonly IReadOnlyDictionary<ITypeParameterSymbol, string>? _renamed;

    private SymbolText(ExternAliases aliases, IReadOnlyDictionary<ITypeParameterSymbol, string>? renamed)
    {
        Aliases = aliases;
        _renamed = renamed;
    }

    /// <summary>The names that take the place of <c>global</c>.</summary>
    public ExternAliases Aliases { get; }

    /// <summary>Type parameters under their own names, as inside the type that declares them.</summary>
    public static SymbolText Of(Compilation compilation) =>
        Known.GetValue(compilation, static key => new SymbolText(new ExternAliases(key), renamed: null));

    /// <summary>All type parameters of a method and of the types around it, in order and under new names, as one method declares them.</summary>
    public SymbolText Flattened(IMethodSymbol method, out List<ITypeParameterSymbol> parameters)
    {
        parameters = [.. TypeScope.Chain(method.ContainingType).SelectMany(static type => type.TypeParameters), .. method.TypeParameters];
        return Renamed(parameters, "T");
    }

    /// <summary>Type parameters under new names: the prefix and a number.</summary>
    public SymbolText Renamed(IEnumerable<ITypeParameterSymbol> parameters, string prefix)
    {
        var names = new Dictionary<ITypeParameterSymbol, string>(SymbolEqualityComparer.Default);
        foreach (var parameter in parameters)
        {
            names[parameter] = prefix + names.Count;
        }

        return new SymbolText(Aliases, names);
    }

    public static string Namespace(INamespaceSymbol symbol) => symbol.ToDisplayString(NamespaceFormat);

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    public string Type(ITypeSymbol type)
    {
        if (Keyword(type) is { } keyword)
        {
            return keyword;
        }

        if (_renamed is null && !Aliases.Exist)
        {
            return type.ToDisplayString(TypeFormat);
        }

        return Text(
            type.ToDisplayParts(TypeFormat),
            part => _renamed is not null && part.Symbol is ITypeParameterSymbol parameter && _renamed.TryGetValue(parameter, out var name) ? name : part.ToString());
    }

    /// <summary>
    /// A type as its own name: <c>ValueTuple&lt;int, int&gt;</c> can be created and matched where <c>(int, int)</c> cannot. Its type arguments stay as they are,
    /// with the names of tuples.
    /// </summary>
    public string WrittenOut(ITypeSymbol type)
    {
        var name = type is not INamedTypeSymbol named ? null
            : named.IsTupleType ? "ValueTuple"
            : named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? "Nullable" : null;
        return name is null
            ? Type(type)
            : $"global::System.{name}<{string.Join(", ", (((INamedTypeSymbol)type).TupleUnderlyingType ?? (INamedTypeSymbol)type).TypeArguments.Select(Type))}>";
    }

    public string TypeParameter(ITypeParameterSymbol parameter) =>
        _renamed is not null && _renamed.TryGetValue(parameter, out var name) ? name : Identifier(parameter.Name);

    /// <summary><c>&lt;T, U&gt;</c>, or nothing.</summary>
    public string TypeParameters(IReadOnlyCollection<ITypeParameterSymbol> parameters) =>
        parameters.Count == 0 ? string.Empty : $"<{string.Join(", ", parameters.Select(TypeParameter))}>";

    /// <summary>The parameters as a signature declares them, without default values.</summary>
    public string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(Parameter));

    /// <summary>The return type with its kind of reference.</summary>
    public string Return(IMethodSymbol method) =>
        (method.RefKind switch { RefKind.Ref => "ref ", RefKind.RefReadOnly => "ref readonly ", _ => string.Empty }) + Type(method.ReturnType);

    /// <summary>The parameters as a call passes them on.</summary>
    public static string Arguments(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(static parameter =>
        parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In or RefKind.RefReadOnlyParameter => "in ",
            _ => string.Empty,
        } + Identifier(parameter.Name)));

    /// <summary>The <c>where</c> clauses, each led by a blank.</summary>
    public string Constraints(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters)
        {
            var clauses = ConstraintClauses(parameter);
            if (clauses.Count > 0)
            {
                text.Append($" where {TypeParameter(parameter)} : {string.Join(", ", clauses)}");
            }
        }

        return text.ToString();
    }

    /// <summary>The <c>where</c> clauses that an override or explicit implementation repeats, so that <c>T?</c> keeps its meaning.</summary>
    public string InheritedConstraints(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters)
        {
            var kind = parameter.IsReferenceType ? "class" : parameter.IsValueType ? "struct" : "default";
            text.Append($" where {TypeParameter(parameter)} : {kind}");
        }

        return text.ToString();
    }

    // What most types are, and the display of a symbol is slow.
    private static string? Keyword(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Void => "void",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_String when type.NullableAnnotation != NullableAnnotation.Annotated => "string",
        SpecialType.System_Object when type.NullableAnnotation != NullableAnnotation.Annotated => "object",
        _ => null,
    };

    // `global` stands before the namespaces of a type, which tells by what name its assembly is known.
    private string Text(ImmutableArray<SymbolDisplayPart> parts, Func<SymbolDisplayPart, string> write)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var isRoot = Aliases.Exist && parts[i].Kind == SymbolDisplayPartKind.Keyword && parts[i].ToString() == "global";
            text.Append(isRoot && parts.Skip(i).FirstOrDefault(static part => part.Symbol is INamedTypeSymbol).Symbol is { } type ? Aliases.Of(type) : write(parts[i]));
        }

        return text.ToString();
    }

    private string Parameter(IParameterSymbol parameter)
    {
        var prefix = parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => string.Empty,
        };
        return $"{prefix}{Type(parameter.Type)} {Identifier(parameter.Name)}";
    }

    private List<string> ConstraintClauses(ITypeParameterSymbol parameter)
    {
        List<string> clauses = [];
        if (parameter.HasUnmanagedTypeConstraint)
        {
            clauses.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            clauses.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            clauses.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            clauses.Add("notnull");
        }

        clauses.AddRange(parameter.ConstraintTypes.Select(Type));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
        {
            clauses.Add("new()");
        }

        if (parameter.AllowsRefLikeType)
        {
            clauses.Add("allows ref struct");
        }

        return clauses;
    }
}
