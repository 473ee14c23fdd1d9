using System.Collections.Immutable;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>The accessors to the members of one type, and the class around them.</summary>
internal sealed class AccessorClass(string name, bool isOfFile, ImmutableArray<ITypeParameterSymbol> parameters, SymbolText text)
{
    private readonly SymbolText _text = text.Renamed(parameters, OwnedNames.Mark + "T");
    private readonly List<string> _members = new();

    /// <summary>Whether it is a type of the generated file, and not of the user's type.</summary>
    public bool IsOfFile { get; } = isOfFile;

    public void Add(System.Func<SymbolText, string> declaration)
    {
        var member = declaration(_text);
        if (!_members.Contains(member))
        {
            _members.Add(member);
        }
    }

    public void Write(SourceWriter writer)
    {
        writer.Line();
        using (writer.Block((IsOfFile ? "file" : "private") + " static class " + name + _text.TypeParameters(parameters) + _text.Constraints(parameters)))
        {
            foreach (var member in _members)
            {
                writer.Lines(member);
            }
        }
    }
}
