namespace Coroutines.Generator.Tests.House;

/// <summary>Model, lowering, analysis and emission know nothing of Roslyn.</summary>
public sealed class RoslynFreeTests
{
    [Fact]
    public void GeneratorKeepsRoslynOutOfWhatFollowsBinding() => Ratchet.Verify("generator.roslyn", RoslynFreeRule.Findings(ProductTree.Generator));

    [Fact]
    public void FindsRoslynByNameByInferenceAndThroughAnAlias() => Assert.Equal(
        ["Emit/A.cs names ISymbol", "Emit/A.cs names SymbolKind", "Model/B.cs names IAssemblySymbol", "Model/B.cs names SyntaxToken"],
        RoslynFreeRule.Findings(ProductTree.Of(
            ("Emit/A.cs", "class A { bool F(Microsoft.CodeAnalysis.ISymbol s) => s.Kind == Microsoft.CodeAnalysis.SymbolKind.Method; }"),
            ("Model/B.cs", "using T = Microsoft.CodeAnalysis.SyntaxToken; class B { T t; void F() { var x = C.Made; } }"),
            ("Binding/C.cs", "class C { public static Microsoft.CodeAnalysis.IAssemblySymbol Made => null!; }"))).Distinct().Order(StringComparer.Ordinal));
}
