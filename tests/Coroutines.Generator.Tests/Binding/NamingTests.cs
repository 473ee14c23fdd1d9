using Coroutines.Generator.Binding;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Binding;

/// <summary>Names of machines: readable, unique in their type, and the same in whoever reads the assembly.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("Coroutine F()", "__F")]
    [InlineData("Coroutine F(int x, string[] s, int? n, int[,] m)", "__F_Int32_StringArray_Int32Nullable_Int32Array")]
    [InlineData("Coroutine F<T, U>(T t, List<U> u)", "__F_g2_T_List")]
    [InlineData("Coroutine @class(dynamic d, (int a, int b) t)", "__class_Object_ValueTuple")]
    [InlineData("Coroutine Größe(Func<int> f)", "__Größe_Func")]
    public void SimpleSignatures(string signature, string name) => Assert.Equal(name, Assert.Single(Names($"[Coroutine] async {signature} {{ }}")));

    [Theory]
    [InlineData("[Coroutine] async Coroutine F(X.A a) { } [Coroutine] async Coroutine F(Y.A a) { }")]
    [InlineData("[Coroutine] async Coroutine F(List<int> a) { } [Coroutine] async Coroutine F(List<string> a) { }")]
    [InlineData("[Coroutine] async Coroutine F_Int32() { } [Coroutine] async Coroutine F(int x) { }")]
    [InlineData("[Coroutine] async Coroutine F(int[] a) { } [Coroutine] async Coroutine F(int[][] a) { } int __F_Int32Array;")]
    public void OverloadsThatWouldCollide(string members)
    {
        var names = Names(members);
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Contains(names, static name => name.Length > 9 && name[^9] == '_');
    }

    [Fact]
    public void ALessVisibleOverloadGivesWay()
    {
        var names = Names("[Coroutine] public async Coroutine F(X.A a) { } [Coroutine] private async Coroutine F(Y.A a) { }");
        Assert.Equal("__F_A", names[0]);
        Assert.StartsWith("__F_A_", names[1], StringComparison.Ordinal);
    }

    [Fact]
    public void KeywordsAndMembersOfThatNameAreAvoided()
    {
        var names = Names("[Coroutine] async Coroutine arglist() { } [Coroutine] async Coroutine G() { } int __G;");
        Assert.Matches("^__arglist_[0-9a-f]{8}$", names[0]);
        Assert.Matches("^__G_[0-9a-f]{8}$", names[1]);
    }

    [Fact]
    public void LongNamesAreCut()
    {
        var name = Assert.Single(Names($"[Coroutine] async Coroutine {new string('M', 600)}(int x) {{ }}"));
        Assert.Equal(129, name.Length);
    }

    [Fact]
    public void AnOverrideIsDispatchedByTheNameOfItsRoot()
    {
        var compilation = TestCompilation.Create(TestCompilation.Parse("""
            using Coroutines;
            partial class A { [Coroutine] public virtual async Coroutine F(int x) { } }
            partial class B : A { [Coroutine] public override async Coroutine F(int y) { } }
            partial class C : B { [Coroutine] public override async Coroutine F(int z) { } }
            """));
        Assert.All(
            new[] { "A", "B", "C" },
            type => Assert.Equal("__F_Int32_Virtual", CoroutineNaming.DispatchName(Methods(compilation, type)[0])));
    }

    private static string[] Names(string members)
    {
        var compilation = TestCompilation.Create(TestCompilation.Parse($$"""
            using System; using System.Collections.Generic; using Coroutines;
            namespace X { class A { } }
            namespace Y { class A { } }
            partial class Type { {{members}} }
            """));
        return [.. Methods(compilation, "Type").Select(CoroutineNaming.MachineName)];
    }

    private static IMethodSymbol[] Methods(Compilation compilation, string type) =>
        [.. compilation.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>().Where(CoroutineSymbols.IsCoroutine)];
}
