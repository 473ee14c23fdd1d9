// Overloads whose parameter types have the same simple name.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await F(new A.X());
        await F(new B.X());
        await F(new List<int> { 1 });
        await F(new List<string> { "a" });
    }

    [Coroutine] static async Coroutine F(A.X x) { await Pause("A.X"); Log(x.GetType().Name); }
    [Coroutine] static async Coroutine F(B.X x) { await Pause("B.X"); Log(x.GetType().Name); }
    [Coroutine] static async Coroutine F(List<int> x) { await Pause("ints"); Log(x); }
    [Coroutine] static async Coroutine F(List<string> x) { await Pause("strings"); Log(x); }
}

public static class A { public sealed class X; }
public static class B { public sealed class X; }
