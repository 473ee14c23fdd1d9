namespace Coroutines.Generator.Tests.House;

/// <summary>One type a file.</summary>
public sealed class OneTypeTests
{
    [Fact]
    public void RuntimeHasOneTypeAFile() => Ratchet.Verify("runtime.types", OneTypeRule.Findings(ProductTree.Runtime));

    [Fact]
    public void GeneratorHasOneTypeAFile() => Ratchet.Verify("generator.types", OneTypeRule.Findings(ProductTree.Generator));

    [Fact]
    public void CasesOfATypeStandBesideItUnlessTheyArePublic() => Assert.Equal(
        ["A.cs: D", "A.cs: E"],
        OneTypeRule.Findings(ProductTree.Of(("A.cs", "public class A; class B : A; class C : B; public class D : A; class E;"))));

    [Fact]
    public void FindsASecondType() => Assert.Equal(
        ["A.cs: B", "A.cs: C", "A.cs: D"],
        OneTypeRule.Findings(ProductTree.Of(("A.cs", "namespace N; class A { class Nested; } enum B { } delegate void C(); record struct D;"), ("E.cs", "class E;"))));
}
