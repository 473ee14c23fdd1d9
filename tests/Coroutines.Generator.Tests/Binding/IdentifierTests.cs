using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Tests.Binding;

/// <summary>What the values know of names is what C# knows.</summary>
public sealed class IdentifierTests
{
    [Fact]
    public void CharactersOfNamesAreThoseOfCSharp() => Assert.Equal(
        Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(SyntaxFacts.IsIdentifierPartCharacter),
        Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(Identifiers.IsPart));
}
