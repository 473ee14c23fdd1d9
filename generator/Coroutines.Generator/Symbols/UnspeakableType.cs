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

    public static TypeSample Sample(ITypeSymbol type, SymbolText text)
    {
        var methods = new List<string>();
        var expression = Expression(type, methods, text);
        return new TypeSample(expression, methods.Distinct().ToEquatableArray(), type.IsValueType);
    }

    private static string Expression(ITypeSymbol type, List<string> methods, SymbolText text) => type switch
    {
        _ when !Is(type) => "default(" + text.Type(type) + ")!",
        INamedTypeSymbol { IsAnonymousType: true, DelegateInvokeMethod: { } invoke } =>
            "new[] { " + text.Return(invoke) + " (" + string.Join(", ", invoke.Parameters.Select(p => ParameterDeclaration.OfLambda(p, text))) + ") => throw null! }[0]",
        { IsAnonymousType: true } =>
            "new { " + string.Join(", ", type.GetMembers().OfType<IPropertySymbol>().Select(p => SymbolText.Identifier(p.Name) + " = " + Expression(p.Type, methods, text))) + " }",
        _ => Constructed(type, methods, text),
    };

    // `Dictionary<string, anonymous>` is what `static Dictionary<string, T0> __Sample<T0>(T0 a0)` returns for a sample of the anonymous type.
    private static string Constructed(ITypeSymbol type, List<string> methods, SymbolText text)
    {
        var anonymous = new List<ITypeSymbol>();
        var name = Text(type, anonymous, text);
        var names = anonymous.Select(static (_, i) => OwnedNames.Mark + "T" + i).ToList();
        var declaration = "<" + string.Join(", ", names) + ">(" + string.Join(", ", names.Select(static (name, i) => name + " a" + i)) + ")"
            + string.Concat(names.Select(static name => " where " + name + " : class")) + " => default!;";
        var method = OwnedNames.Mark + "Sample" + CoroutineNaming.Hash(name + declaration);
        methods.Add("private static " + name + " " + method + declaration);
        return method + "(" + string.Join(", ", anonymous.Select(a => Expression(a, methods, text))) + ")";
    }

    private static string Text(ITypeSymbol type, List<ITypeSymbol> anonymous, SymbolText text)
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

                return Text(element, anonymous, text) + ranks;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return "(" + string.Join(", ", tuple.TupleElements.Select(e => Text(e.Type, anonymous, text) + " " + SymbolText.Identifier(e.Name))) + ")";
            case INamedTypeSymbol named when Is(named):
                var outer = named.ContainingType is { } container ? Text(container, anonymous, text)
                    : named.ContainingNamespace.IsGlobalNamespace ? "global::" : "global::" + SymbolText.Namespace(named.ContainingNamespace);
                var arguments = named.TypeArguments.Length == 0 ? "" : "<" + string.Join(", ", named.TypeArguments.Select(a => Text(a, anonymous, text))) + ">";
                return outer + (outer.EndsWith(":", System.StringComparison.Ordinal) ? "" : ".") + SymbolText.Identifier(named.Name) + arguments;
            default:
                return text.Type(type);
        }
    }
}
