// Inline arrays with awaited indices and values.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var b = new Buffer4();
        b[V("i", 1)] = 5;
        b[0] = 7;
        await Pause("p");
        var k = await Int("k", 1);
        b[k] += 3;
        Log(b[0] + b[1]);
        foreach (var x in b) { Log(x); }
        await Pause("q");
        Log(b[await Int("m", 0)]);
    }
}

[InlineArray(4)]
public struct Buffer4 { private int first; }
