using Coroutines.Generator.Symbols;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Binding;

/// <summary>Names of machines: readable, unique in their type, and the same in whoever reads the assembly.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("Coroutine F()", "__F")]
    [InlineData("Coroutine F(int x, string[] s, int? n, int[,] m)", "__F_Int32_StringArray_Int32Nullable_Int32Array2")]
    [InlineData("Coroutine F<T, U>(T t, U[] u, P p)", "__F_g2_M0_M1Array_T0")]
    [InlineData("Coroutine @class(dynamic d, nint n, TimeSpan t)", "__class_Object_IntPtr_TimeSpan")]
    [InlineData("Coroutine Größe(Action f, System.Threading.CancellationToken t)", "__Größe_Action_CancellationToken")]
    [InlineData("Coroutine When_all_is_Done(int x)", "__When_all_is_Done_Int32")]
    public void SignaturesOfKnownTypes(string signature, string name) => Assert.Equal(name, Assert.Single(Names($"[Coroutine] async {signature} {{ }}")));

    // What names of types and methods alone leave open, the hash of the signature tells.
    [Theory]
    [InlineData("F(X.A a)", "__F_A_")]
    [InlineData("F(List<int> a)", "__F_List_")]
    [InlineData("F((int a, int b) t)", "__F_ValueTuple_")]
    [InlineData("F(X.Int32 a)", "__F_Int32_")]
    [InlineData("F(DayOfWeek d)", "__F_DayOfWeek_")]
    [InlineData("F(Action<int> a)", "__F_Action_")]
    [InlineData("F_Int32()", "__F_Int32_")]
    [InlineData("F_Int32Array2()", "__F_Int32Array2_")]
    [InlineData("F_g1()", "__F_g1_")]
    [InlineData("F_M0()", "__F_M0_")]
    [InlineData("F_Virtual()", "__F_Virtual_")]
    [InlineData("F_0123abcd()", "__F_0123abcd_")]
    public void SignaturesOfOtherTypesHaveAHash(string signature, string start)
    {
        var name = Assert.Single(Names($"[Coroutine] async Coroutine {signature} {{ }}"));
        Assert.Matches("^" + start + "[0-9a-f]{8}$", name);
    }

    [Theory]
    [InlineData("[Coroutine] async Coroutine F(X.A a) { }", "[Coroutine] async Coroutine F(Y.A a) { }")]
    [InlineData("[Coroutine] async Coroutine F(List<int> a) { }", "[Coroutine] async Coroutine F(List<string> a) { }")]
    [InlineData("[Coroutine] async Coroutine F_Int32() { }", "[Coroutine] async Coroutine F(int x) { }")]
    [InlineData("[Coroutine] async Coroutine F(int x) { }", "[Coroutine] async Coroutine F_Int32() { }")]
    [InlineData("[Coroutine] async Coroutine F(int[] a) { }", "[Coroutine] async Coroutine F(int[,] a) { } [Coroutine] async Coroutine F(int[][] a) { }")]
    [InlineData("[Coroutine] async Coroutine F(P p) { }", "[Coroutine] async Coroutine F<P2>(P2 p) { } void F(int x) { } class Int32 { }")]
    [InlineData("[Coroutine] async Coroutine F(X.A a) { }", "void F(Y.A a) { } public void F(A a) { } public class A { }")]
    [InlineData("[Coroutine] async Coroutine F<T>() { }", "[Coroutine] async Coroutine F_g1() { } void F() { }")]
    [InlineData("[Coroutine] public virtual async Coroutine F() { }", "[Coroutine] async Coroutine F_Virtual() { }")]
    public void WhatIsAddedChangesNoName(string member, string added)
    {
        var before = Assert.Single(Names(member));
        var after = Names(member + added);
        Assert.Equal(before, after[0]);
        Assert.Equal(after.Length, after.Distinct().Count());
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
            namespace X { class A { } class Int32 { } }
            namespace Y { class A { } }
            partial class Type<P> { {{members}} }
            """));
        return [.. Methods(compilation, "Type`1").Select(CoroutineNaming.MachineName)];
    }

    private static IMethodSymbol[] Methods(Compilation compilation, string type) =>
        [.. compilation.GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>().Where(CoroutineSymbols.IsCoroutine)];
}
