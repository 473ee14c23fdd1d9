// Extension members of an extension block.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log((await Int("a", 5)).Doubled);
        Log(3.Plus(await Int("b", 4)));
        await Pause("end");
    }
}

public static class Ext { extension(int x) { public int Doubled { get { Log("doubled"); return x * 2; } } public int Plus(int y) { Log("plus"); return x + y; } } }
