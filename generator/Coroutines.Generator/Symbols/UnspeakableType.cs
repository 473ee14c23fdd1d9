using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>Types that cannot be written down, because they are anonymous or contain an anonymous type.</summary>
internal static class UnspeakableType
{
    public static bool Is(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } => true,
        IArrayTypeSymbol array => Is(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(Is) || (named.ContainingType is { } outer && Is(outer)),
        _ => false,
    };

    /// <summary>Whether a machine of the method cannot be named, because a type argument cannot.</summary>
    public static bool IsIn(IMethodSymbol method) => method.TypeArguments.Any(Is);

    public static TypeSample Sample(ITypeSymbol type)
    {
        var methods = new List<string>();
        var expression = Expression(type, methods);
        return new TypeSample(expression, methods.Distinct().ToEquatableArray(), type.IsValueType);
    }

    private static string Expression(ITypeSymbol type, List<string> methods) => type switch
    {
        _ when !Is(type) => "default(" + SymbolText.Plain.Type(type) + ")!",
        INamedTypeSymbol { IsAnonymousType: true, DelegateInvokeMethod: { } invoke } =>
            "new[] { " + SymbolText.Plain.Return(invoke) + " (" + string.Join(", ", invoke.Parameters.Select(ParameterDeclaration.OfLambda)) + ") => throw null! }[0]",
        { IsAnonymousType: true } =>
            "new { " + string.Join(", ", type.GetMembers().OfType<IPropertySymbol>().Select(p => SymbolText.Identifier(p.Name) + " = " + Expression(p.Type, methods))) + " }",
        _ => Constructed(type, methods),
    };

    // `Dictionary<string, anonymous>` is what `static Dictionary<string, T0> __Sample<T0>(T0 a0)` returns for a sample of the anonymous type.
    private static string Constructed(ITypeSymbol type, List<string> methods)
    {
        var anonymous = new List<ITypeSymbol>();
        var text = Text(type, anonymous);
        var names = anonymous.Select(static (_, i) => OwnedNames.Mark + "T" + i).ToList();
        var declaration = "<" + string.Join(", ", names) + ">(" + string.Join(", ", names.Select(static (name, i) => name + " a" + i)) + ")"
            + string.Concat(names.Select(static name => " where " + name + " : class")) + " => default!;";
        var method = OwnedNames.Mark + "Sample" + CoroutineNaming.Hash(text + declaration);
        methods.Add("private static " + text + " " + method + declaration);
        return method + "(" + string.Join(", ", anonymous.Select(a => Expression(a, methods))) + ")";
    }

    private static string Text(ITypeSymbol type, List<ITypeSymbol> anonymous)
    {
        switch (type)
        {
            case { IsAnonymousType: true }:
                var index = anonymous.FindIndex(a => SymbolEqualityComparer.Default.Equals(a, type));
                if (index < 0)
                {
                    index = anonymous.Count;
                    anonymous.Add(type);
                }

                return OwnedNames.Mark + "T" + index;
            case IArrayTypeSymbol array:
                var ranks = "";
                ITypeSymbol element = array;
                for (; element is IArrayTypeSymbol inner; element = inner.ElementType)
                {
                    ranks += "[" + new string(',', inner.Rank - 1) + "]";
                }

                return Text(element, anonymous) + ranks;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return "(" + string.Join(", ", tuple.TupleElements.Select(e => Text(e.Type, anonymous) + " " + SymbolText.Identifier(e.Name))) + ")";
            case INamedTypeSymbol named when Is(named):
                var outer = named.ContainingType is { } container ? Text(container, anonymous)
                    : named.ContainingNamespace.IsGlobalNamespace ? "global::" : "global::" + SymbolText.Namespace(named.ContainingNamespace);
                var arguments = named.TypeArguments.Length == 0 ? "" : "<" + string.Join(", ", named.TypeArguments.Select(a => Text(a, anonymous))) + ">";
                return outer + (outer.EndsWith(":", System.StringComparison.Ordinal) ? "" : ".") + SymbolText.Identifier(named.Name) + arguments;
            default:
                return SymbolText.Plain.Type(type);
        }
    }
}
