// Copies of structs through awaits: arguments, returns, arrays and fields.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { X = 1 };
        var t = await Change(s);
        Log(s.X * 100 + t.X);
        var arr = new[] { s, t };
        foreach (var one in arr) { var copy = one; copy.X += 5; await Pause("p"); Log(copy.X - one.X); }
        arr[0] = await Change(arr[1]);
        Log(arr[0].X * 100 + arr[1].X);
    }

    [Coroutine] static async Coroutine<S> Change(S s) { s.X += 10; await Pause("c"); s.X += 10; return s; }
}

public struct S { public int X; }
