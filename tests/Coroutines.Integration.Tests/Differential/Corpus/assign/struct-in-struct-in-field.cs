// Assignments deep inside struct fields of an object.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new O();
        var old = o;
        o.S.T.Y = await Int("a", 1);
        o.S.T.Y += await Int("b", 2);
        o.S.T.Add(await Int("c", 4));
        Log(o.S.T.Y);
        o.S.T.Y += (o = new O()).S.T.Y + await Int("d", 8);
        Log(old.S.T.Y);
        Log(o.S.T.Y);
    }
}

public sealed class O { public S S; }
public struct S { public T T; }
public struct T { public int Y; public void Add(int x) { Log("add"); Y += x; } }
