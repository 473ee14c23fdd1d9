using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>The types of a compilation as the lowering knows them, each written once. Safe for use from several threads.</summary>
internal sealed class TypeTable
{
    private static readonly ConditionalWeakTable<Compilation, TypeTable> Known = new();

    private readonly ConcurrentDictionary<ITypeSymbol, TypeRef> _types = new(SymbolEqualityComparer.IncludeNullability);

    private readonly SymbolText _text;

    private TypeTable(SymbolText text) => _text = text;

    public static TypeTable Of(Compilation compilation) => Known.GetValue(compilation, static key => new TypeTable(SymbolText.Of(key)));

    public TypeRef Reference(ITypeSymbol? type) => type is null ? TypeText.Reference(null, _text) : _types.GetOrAdd(type, one => TypeText.Reference(one, _text));
}
