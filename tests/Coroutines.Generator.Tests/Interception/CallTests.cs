using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Interception;

/// <summary>Every form of a call outside coroutine bodies ends in the machine of the method called.</summary>
public sealed class CallTests
{
    [Fact]
    public void StaticMethodsFromEveryKindOfMember() => CallCheck.Stages(
        """
        A.F(1);
        A.F(b: 2, a: 1);
        Func<Coroutine<int>> f = () => A.F(3);
        f();
        new A();
        _ = A.P;
        Local();
        void Local() { A.F(4); A.O(1, 2); A.@class(1); A.Params(1, 2, 3); }
        partial class A
        {
            [Coroutine] public static async Coroutine<int> F(int a, int b = 7) => a;
            [Coroutine] internal static async Coroutine O(int x, byte y) { }
            [Coroutine] internal static async Coroutine O(int x) { }
            [Coroutine] internal static async Coroutine @class(int @int) { }
            [Coroutine] internal static async Coroutine Params(params int[] values) { }
            Coroutine<int> field = F(5);
            public A() : this(F(6)) { }
            A(Coroutine<int> other) { O(1); }
            public static Coroutine<int> P => F(7);
        }
        """,
        "A+__F_Int32_Int32",
        "A+__F_Int32_Int32",
        "A+__F_Int32_Int32",
        "A+__F_Int32_Int32",
        "A+__F_Int32_Int32",
        "A+__O_Int32",
        "A+__F_Int32_Int32",
        "A+__F_Int32_Int32",
        "A+__O_Int32_Byte",
        "A+__class_Int32",
        "A+__Params_Int32Array");

    [Fact]
    public void InstanceMethods() => CallCheck.Stages(
        """
        A a = new();
        a.F(1);
        a?.F(2);
        a!.G("x").ToString();
        ((A)a).F(3);
        new A { }.Go();
        partial class A
        {
            [Coroutine] public async Coroutine<int> F(int x) => x;
            [Coroutine] public async Coroutine<T> G<T>(T x) where T : class => x;
            [Coroutine] private async Coroutine Hidden() { }
            public void Go() { Hidden(); this.Hidden(); Action later = () => Hidden(); later(); }
        }
        """,
        "A+__F_Int32",
        "A+__F_Int32",
        "A+__G_g1_M0`1[System.String]",
        "A+__F_Int32",
        "A+__Hidden",
        "A+__Hidden",
        "A+__Hidden");

    [Fact]
    public void StructReceivers() => CallCheck.Stages(
        """
        S s = default;
        s.F();
        S.Make().F();
        s.R();
        S? n = s;
        n?.R();
        n.Value.F();
        S[] many = [s];
        many[0].F();
        In(in s);
        new Q(1).F();
        default(B<int>).F();
        B<string>.Make().R();
        void In(in S x) { x.F(); x.R(); }
        partial struct S
        {
            int field;
            public static S Make() => default;
            [Coroutine] public async Coroutine F() { }
            [Coroutine] public readonly async Coroutine R() { }
        }
        readonly partial record struct Q(int X)
        {
            [Coroutine] public async Coroutine F() { }
        }
        partial struct B<T>
        {
            int field;
            public static B<T> Make() => default;
            [Coroutine] public async Coroutine F() { }
            [Coroutine] public readonly async Coroutine R() { }
        }
        """,
        "S+__F",
        "S+__F",
        "S+__R",
        "S+__R",
        "S+__F",
        "S+__F",
        "S+__F",
        "S+__R",
        "Q+__F",
        "B`1+__F[System.Int32]",
        "B`1+__R[System.String]");

    [Fact]
    public void GenericTypes() => CallCheck.Stages(
        """
        new Box<int>().F(1, "x");
        Box<string>.S("s");
        new Box<int>.In<byte>().F<char>(1, 2, 'c');
        new Box<int>().Go();
        partial class Box<T>
        {
            [Coroutine] public async Coroutine<T> F<U>(T t, U u) where U : class, IComparable<U> => t;
            [Coroutine] public static async Coroutine<T[]> S(T t) => [t];
            [Coroutine] private async Coroutine Hidden<T2>(T t, T2 u) { }
            [Coroutine] private static async Coroutine HiddenStatic(T t) { }
            [Coroutine] protected virtual async Coroutine HiddenVirtual(T t) { }
            public void Go() { Hidden(default(T)!, 2); HiddenStatic(default!); HiddenVirtual(default!); F(default!, ""); }
            public partial class In<V> { [Coroutine] public async Coroutine F<W>(T t, V v, W w) where W : struct { } }
        }
        """,
        "Box`1+__F_g1_T0_M0`1[System.Int32,System.String]",
        "Box`1+__S_T0[System.String]",
        "Box`1+In`1+__F_g1_T0_T1_M0`1[System.Int32,System.Byte,System.Char]",
        "Box`1+__Hidden_g1_T0_M0`1[System.Int32,System.Int32]",
        "Box`1+__HiddenStatic_T0[System.Int32]",
        "Box`1+__HiddenVirtual_T0[System.Int32]",
        "Box`1+__F_g1_T0_M0`1[System.Int32,System.String]");

    [Fact]
    public void PrivateNestedTypes() => CallCheck.Stages(
        """
        Outer.Go();
        partial class Outer
        {
            private sealed class Secret { }
            [Coroutine] private static async Coroutine<Secret?> Take(Secret s) => s;
            private partial class Inner
            {
                [Coroutine] public async Coroutine<Secret?> Take(Secret s) => s;
                [Coroutine] protected internal static async Coroutine Two() { }
            }
            private partial interface IHidden { [Coroutine] Coroutine<Secret?> Get(); }
            private partial struct Get2 : IHidden { [Coroutine] public async Coroutine<Secret?> Get() => null; }
            public static void Go() { Take(new()); new Inner().Take(new()); Inner.Two(); IHidden g = new Get2(); g.Get(); }
        }
        """,
        "Outer+__Take_Secret_HASH",
        "Outer+Inner+__Take_Secret_HASH",
        "Outer+Inner+__Two",
        "Outer+Get2+__Get");

    [Fact]
    public void ExtensionMethods() => CallCheck.Stages(
        """
        "x".F(1);
        E.F("x", 2);
        new[] { 1 }.G();
        static partial class E
        {
            [Coroutine] public static async Coroutine F(this string s, int x) { }
            [Coroutine] public static async Coroutine<T> G<T>(this IEnumerable<T> all) => default!;
        }
        """,
        "E+__F_String_Int32",
        "E+__F_String_Int32",
        "E+__G_g1_IEnumerable_HASH`1[System.Int32]");

    [Fact]
    public void CallsInsideCoroutineBodiesAreLeftToTheMachine()
    {
        var run = CallCheck.Run(
            """
            partial class A
            {
                [Coroutine] static async Coroutine F() { }
                [Coroutine] static async Coroutine G() { await F(); Func<Coroutine> f = () => F(); Local(); void Local() { F(); } }
            }
            """,
            OutputKind.DynamicallyLinkedLibrary);
        Assert.DoesNotContain(run.Result.GeneratedSources, static source => source.HintName.Contains("Calls", StringComparison.Ordinal));
    }

    [Fact]
    public void TheCompiledBodyOfAnIteratorRunsSoItsCallsAreRedirected()
    {
        var run = GeneratorRun.Start(
            """
            using System.Collections.Generic;
            using Coroutines;
            partial class A
            {
                [Coroutine] static async Coroutine F() { }
                [Coroutine] public static async IAsyncEnumerable<int> G() { await F(); yield return 1; }
            }
            """);
        TestCompilation.Emit(run.Output);
        Assert.Contains("new global::A.__F()", run.Text("User0.Calls.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void NoInterceptorIsWrittenWhereTheProjectForbidsIt()
    {
        var options = TestCompilation.ParseOptions.WithFeatures([]);
        var tree = TestCompilation.Parse(
            "using Coroutines; partial class A { [Coroutine] static async Coroutine F() { } static void G() { F(); } }", options: options);
        var run = GeneratorRun.Start(TestCompilation.Create(tree));
        Assert.DoesNotContain(run.Result.GeneratedSources, static source => source.HintName.Contains("Calls", StringComparison.Ordinal));
    }

    [Fact]
    public void FilesOfOneNameGetOutputsOfTheirOwn()
    {
        const string User = "using Coroutines; partial class C { static void G() => A.F(); }";
        var run = GeneratorRun.Start(TestCompilation.Create(
            TestCompilation.Parse("using Coroutines; partial class A { [Coroutine] internal static async Coroutine F() { } }", "/a/F.cs"),
            TestCompilation.Parse(User.Replace("class C", "class C1", StringComparison.Ordinal), "/a/User.cs"),
            TestCompilation.Parse(User.Replace("class C", "class C2", StringComparison.Ordinal), "/b/user.cs"),
            TestCompilation.Parse(User.Replace("class C", "class C3", StringComparison.Ordinal), "")));
        TestCompilation.Emit(run.Output);
        Assert.Equal(
            ["File.Calls.g.cs", "User.Calls.g.cs", "user-2.Calls.g.cs"],
            run.Result.GeneratedSources.Select(static source => source.HintName).Where(static name => name.Contains("Calls", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
