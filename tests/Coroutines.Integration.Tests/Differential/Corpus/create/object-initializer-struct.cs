// An initializer of a struct that contains structs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { A = await Int("a", 1), T = { B = await Int("b", 2) }, U = new T { B = V("c", 3) } };
        await Pause("p");
        Log(s.A + s.T.B + s.U.B);
    }
}

public struct S { public int A; public T T; public T U; }
public struct T { public int B; }
