namespace Coroutines.Generator.Tests.House;

/// <summary>State of a thread is the loop's alone.</summary>
public sealed class AmbientStateTests
{
    [Fact]
    public void RuntimeKeepsNothingOnTheThread() => Ratchet.Verify("runtime.ambient", AmbientStateRule.Findings(ProductTree.Runtime));

    [Fact]
    public void GeneratorKeepsNothingOnTheThread() => Ratchet.Verify("generator.ambient", AmbientStateRule.Findings(ProductTree.Generator));

    [Fact]
    public void FindsStateOfAThread() => Assert.Equal(
        ["A.cs: x", "A.cs: y", "A.cs: z"],
        AmbientStateRule.Findings(ProductTree.Of(
            ("A.cs", "class A { [ThreadStatic] static int x; static ThreadLocal<int> y; static readonly AsyncLocal<int> z = new(); static int s; }"),
            ("L.cs", "class CoroutineLoop { [ThreadStatic] static int x; }"))));
}
