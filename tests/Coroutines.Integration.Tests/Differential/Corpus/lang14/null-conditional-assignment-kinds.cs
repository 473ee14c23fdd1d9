// Null-conditional assignments to indexers, chains, events, compound ones, and of struct members.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        O? o = new O();
        o?.Next = new O();
        o?.Next?.X = await Int("a", 5);
        Log(o.Next!.X);
        o?.Next?[await Int("i", 2)] = await Int("b", 6);
        Log(o.Next.Items[2]);
        o?.Next?.Items?[await Int("j", 1)] += await Int("c", 7);
        Log(o.Next.Items[1]);
        o?.E += () => Log("event");
        o?.Fire();
        o?.Text ??= await Str("t", "text");
        o?.Text ??= await Str("never", "other");
        Log(o.Text);
        (await Of<O?>("null", null))?.X = await Int("never", 1);
        (await Of<O?>("some", o))?.X -= await Int("d", 3);
        Log(o.X);
        var r = (await Of<O?>("r", o))?.X = await Int("e", 11);
        Log(r);
        int[]? none = null;
        none?[await Int("never", 0)] = await Int("never", 0);
        o?.S.Y = await Int("f", 12);
        Log(o.S.Y);
    }
}

public struct S { public int Y; }
public sealed class O
{
    public int X; public O? Next; public int[] Items = new int[3]; public string? Text; public S S;
    public event Action? E;
    public void Fire() => E?.Invoke();
    public int this[int i] { get => Items[i]; set { Log("set " + i); Items[i] = value; } }
}
