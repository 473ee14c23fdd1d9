// A field of a struct element of an array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new S[2];
        var keep = a;
        a[V("i", 1)].X += await Int("v", 5);
        Log(a[1].X);
        a[1].Inner.Y = await Int("w", 6);
        a[1].Inner.Y += await Swap(a);
        Log(a[1].Inner.Y);
        a[0].X = (a = new S[1]).Length + await Int("z", 2);
        Log(keep[0].X);
    }

    [Coroutine] static async Coroutine<int> Swap(S[] a) { await Yield(); a[1].Inner.Y = 1000; Log("changed"); return 1; }
}

public struct S { public int X; public T Inner; }
public struct T { public int Y; }
