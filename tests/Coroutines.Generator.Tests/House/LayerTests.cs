namespace Coroutines.Generator.Tests.House;

/// <summary>Folders are layers. What names a layer below its own is listed, and the list shrinks.</summary>
public sealed class LayerTests
{
    private static readonly Layers s_some = new("Low\nMiddle: Old Other/Mine.cs\nHigh: not Low\n");

    [Fact]
    public void RuntimeNamesOnlyWhatIsAbove() => Verify(ProductTree.Runtime);

    [Fact]
    public void GeneratorNamesOnlyWhatIsAbove() => Verify(ProductTree.Generator);

    [Fact]
    public void FindsANameOfALowerLayer() => Assert.Equal(
        ["Low -> Middle: L.cs names M"],
        Findings(("Low/L.cs", "class L { void F() { M.Go(); } }"), ("Middle/M.cs", "class M { public static void Go() { } }")));

    [Fact]
    public void MayNameWhatIsAbove() =>
        Assert.Empty(Findings(("Low/L.cs", "class L;"), ("Middle/M.cs", "class M : L;"), ("High/H.cs", "class H : M;")));

    [Fact]
    public void LayersThatStayApartDoNotNameEachOther() => Assert.Equal(
        ["High -> Low: H.cs names L"],
        Findings(("Low/L.cs", "class L;"), ("High/H.cs", "class H : L;")));

    [Fact]
    public void AMemberIsWhereItsFileIs() => Assert.Equal(
        ["Low -> Middle: P.cs names P.Go"],
        Findings(("Low/P.cs", "partial class P { void F() { Go(); new P().F(); } }"), ("Middle/P.More.cs", "partial class P { void Go() => F(); }")));

    [Fact]
    public void ExtensionsAndTypeArgumentsAreNames() => Assert.Equal(
        ["Low -> Middle: L.cs names M", "Low -> Middle: L.cs names S"],
        Findings(
            ("Low/L.cs", "class L { List<S> F() { 1.Go(); return []; } }"),
            ("Middle/M.cs", "static class M { public static void Go(this int i) { } }"),
            ("Middle/S.cs", "struct S;")));

    [Fact]
    public void AFolderOrFileBelongsToTheLayerThatListsIt() => Assert.Equal(
        ["Low -> Middle: L.cs names A", "Low -> Middle: L.cs names B"],
        Findings(("Low/L.cs", "class L { A a; B b; }"), ("Old/A.cs", "class A;"), ("Other/Mine.cs", "class B;")));

    [Fact]
    public void NothingIsHomelessOrListedInVain()
    {
        var product = ProductTree.Of(("Low/L.cs", "class L;"), ("Other/O.cs", "class O;"), ("Old/A.cs", "class A;"));
        Assert.Equal(["Other/O.cs"], LayerRule.Homeless(product, s_some));
        Assert.Equal(["Other/Mine.cs"], LayerRule.Vacant(product, s_some));
    }

    private static IEnumerable<string> Findings(params (string Path, string Text)[] files) => LayerRule.Findings(ProductTree.Of(files), s_some).Distinct().Order(StringComparer.Ordinal);

    private static void Verify(ProductTree product)
    {
        var layers = Layers.Of(product);
        Assert.Empty(LayerRule.Homeless(product, layers));
        Assert.Empty(LayerRule.Vacant(product, layers));
        Ratchet.Verify(product.Name + ".layers", LayerRule.Findings(product, layers));
    }
}
