using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Interception;

/// <summary>Calls of virtual, abstract and interface coroutines reach the body that C# would choose.</summary>
public sealed class DispatchTests
{
    [Fact]
    public void VirtualAndAbstractClasses() => CallCheck.Stages(
        """
        A a = new A(); a.F(1);
        a = new B(); a.F(1); ((B)a).F(2); a.G<string>("x");
        a = new C(); a.F(1); ((C)a).Go();
        X x = new Y(); x.M(1); x.T<int>(null);
        partial class A
        {
            [Coroutine] public virtual async Coroutine<int> F(int x) => x;
            [Coroutine] protected internal virtual async Coroutine<T?> G<T>(T? x) => x;
        }
        partial class B : A
        {
            [Coroutine] public override async Coroutine<int> F(int y) => y;
            [Coroutine] protected internal override async Coroutine<T?> G<T>(T? x) where T : default => x;
        }
        sealed partial class C : B
        {
            [Coroutine] public sealed override async Coroutine<int> F(int z) => z;
            public void Go() { base.F(3); F(4); this.F(5); }
        }
        abstract partial class X { [Coroutine] public abstract Coroutine M(int x); [Coroutine] public abstract Coroutine T<V>(V? v) where V : struct; }
        partial class Y : X { [Coroutine] public override async Coroutine M(int x) { } [Coroutine] public override async Coroutine T<V>(V? v) { } }
        """,
        "A+__F_Int32",
        "B+__F_Int32",
        "B+__F_Int32",
        "B+__G_g1_M0`1[System.String]",
        "C+__F_Int32",
        "B+__F_Int32",
        "C+__F_Int32",
        "C+__F_Int32",
        "Y+__M_Int32",
        "Y+__T_g1_M0Nullable`1[System.Int32]");

    [Fact]
    public void Interfaces() => CallCheck.Stages(
        """
        Call(new Plain()); Call(new Explicit()); Call(new Virtual()); Call(new Derived()); Call(new Value());
        Generic(new Value()); Generic(new Derived());
        IGen<string> g = new Gen(); g.Get("x"); g.Two(1, "y");
        IDefault d = new UsesDefault(); d.D(); d = new Replaces(); d.D();
        void Call(I i) => i.F(1);
        void Generic<T>(T t) where T : I => t.F(2);
        partial interface I { [Coroutine] Coroutine F(int x); }
        partial class Plain : I { [Coroutine] public async Coroutine F(int x) { } }
        partial class Explicit : I { [Coroutine] async Coroutine I.F(int x) { } }
        partial class Virtual : I { [Coroutine] public virtual async Coroutine F(int x) { } }
        partial class Derived : Virtual { [Coroutine] public override async Coroutine F(int x) { } }
        partial struct Value : I { [Coroutine] public async Coroutine F(int x) { } }
        partial interface IGen<T> { [Coroutine] Coroutine<T> Get(T t); [Coroutine] Coroutine<U> Two<U>(U u, T t); }
        partial class Gen : IGen<string> { [Coroutine] public async Coroutine<string> Get(string s) => s; [Coroutine] public async Coroutine<U> Two<U>(U u, string t) => u; }
        partial interface IDefault { [Coroutine] async Coroutine D() { } }
        partial class UsesDefault : IDefault { }
        partial class Replaces : IDefault { [Coroutine] public async Coroutine D() { } }
        """,
        "Plain+__F_Int32",
        "Explicit+__I_F_Int32_HASH",
        "Virtual+__F_Int32",
        "Derived+__F_Int32",
        "Value+__F_Int32",
        "Value+__F_Int32",
        "Derived+__F_Int32",
        "Gen+__Get_String",
        "Gen+__Two_g1_M0_String`1[System.Int32]",
        "IDefault+__D",
        "Replaces+__D");

    [Fact]
    public void InterfacesThatImplementInterfaces() => CallCheck.Stages(
        """
        I i = new C(); i.F(); J j = new C(); j.F(); I k = new D(); k.F();
        partial interface I { [Coroutine] Coroutine F(); }
        partial interface J : I { [Coroutine] async Coroutine I.F() { } }
        partial class C : J { }
        abstract partial class B : I { [Coroutine] public abstract Coroutine F(); }
        partial class D : B { [Coroutine] public override async Coroutine F() { } }
        """,
        "J+__I_F_HASH",
        "J+__I_F_HASH",
        "D+__F");

    [Fact]
    public void CallsInBodiesMayLeaveOutAndNameArguments()
    {
        var run = CallCheck.Run(
            """
            using System.Runtime.CompilerServices;
            partial class A
            {
                [Coroutine] public virtual async Coroutine<int> F(int a, string b = "x", int? c = null, [CallerLineNumber] int line = 0, params int[] rest) => a;
                [Coroutine] public async Coroutine G(I i) { await F(1); await F(c: 2, a: 1); await F(1, "b", 2, 3, 4, 5, 6); await i.H(); await i.H(DayOfWeek.Monday); }
            }
            partial interface I { [Coroutine] Coroutine H(DayOfWeek day = DayOfWeek.Friday); }
            """,
            OutputKind.DynamicallyLinkedLibrary);
        TestCompilation.Emit(run.Output);
    }

    [Fact]
    public void InheritedImplementations() => CallCheck.Stages(
        """
        I<int> i = new B(); i.F(1); i.G<string>("");
        i = new C<byte>(); i.F(1);
        i = new Twice(); i.F(1);
        partial interface I<T> { [Coroutine] Coroutine F(T t); [Coroutine] Coroutine<U> G<U>(U u) where U : class; }
        partial class A { [Coroutine] public async Coroutine F(int x) { } [Coroutine] public virtual async Coroutine<V> G<V>(V v) where V : class => v; }
        partial class B : A, I<int> { [Coroutine] public override async Coroutine<V> G<V>(V v) => v; }
        partial class C<Z> : B2, I<int> { }
        partial class B2 : A { }
        partial class Twice : A { }
        partial class Twice : I<int> { }
        """,
        "A+__F_Int32",
        "B+__G_g1_M0`1[System.String]",
        "A+__F_Int32",
        "A+__F_Int32");

    [Fact]
    public void ForeignImplementersAreReachedByTheirPublicMethod() => CallCheck.Stages(
        """
        I i = new Mock(); i.F();
        partial interface I { [Coroutine] Coroutine F(); }
        class Mock : I { public Coroutine F() { Console.WriteLine("staged by hand"); return default; } }
        """,
        "by hand");

    [Fact]
    public void OtherAssemblies()
    {
        var library = GeneratorRun.Start(TestCompilation.OnStandIn(TestCompilation.Create("Library", OutputKind.DynamicallyLinkedLibrary, TestCompilation.Parse(
            """
            using Coroutines;
            public partial interface I { [Coroutine] Coroutine F(); }
            public partial class A : I
            {
                [Coroutine] public virtual async Coroutine F() { }
                [Coroutine] public static async Coroutine<T> S<T>(T t) => t;
            }
            """))));
        var image = TestCompilation.Emit(library.Output);
        var run = CallCheck.Run(
            """
            A.S(1); new A().F(); I i = new B(); i.F(); A a = new B(); a.F();
            partial class B : A { [Coroutine] public override async Coroutine F() { } }
            """,
            OutputKind.ConsoleApplication,
            MetadataReference.CreateFromImage(image));
        Assert.Equal(
            """
            staged A+__S_g1_M0`1[System.Int32]
            staged A+__F
            staged B+__F
            staged B+__F

            """.ReplaceLineEndings("\n"),
            run.Execute(image));
    }
}
