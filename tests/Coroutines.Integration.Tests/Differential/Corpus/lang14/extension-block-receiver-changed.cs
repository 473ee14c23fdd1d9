// A struct that an extension block takes is read after the awaits of the arguments, by value too, as C# has it.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = new Counter { N = 1 };
        Log(c.Copied(await Int("copied", c.N = 2)));
        Log(c.Seen(await Int("in", c.N = 3)));
        c.Changed(await Int("ref", c.N = 4));
        Log(c.N);
        var box = new Box();
        Log(box.Counter.Copied(await Int("field copied", box.Counter.N = 5)));
        Log(box.Counter.Seen(await Int("field in", box.Counter.N = 6)));
        box.Counter.Changed(await Int("field ref", box.Counter.N = 7));
        Log(box.Counter.N);
        Log(box.Property.Copied(await Int("property", box.Counter.N = 8)));
        Log(box.Property.Seen(await Int("property in", box.Counter.N = 9)));
        Log(5.Doubled(await Int("constant", 1)));
        var n = 1;
        Log(n.Doubled(await Int("local", n = 2)));
    }
}

public sealed class Box
{
    public Counter Counter;
    public Counter Property { get { Log("get"); return Counter; } }
}

public struct Counter { public int N; }

public static class Ext
{
    extension(Counter c) { public int Copied(int by) => c.N * 100 + by; }
    extension(ref Counter c) { public void Changed(int by) => c.N += by; }
    extension(in Counter c) { public int Seen(int by) => c.N * 100 + by; }
    extension(int n) { public string Doubled(int by) => n * 2 + " " + by; }
}
