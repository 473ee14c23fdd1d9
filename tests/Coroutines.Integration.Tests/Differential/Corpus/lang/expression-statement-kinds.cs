// Awaits in every kind of expression statement.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("a");
        F(await Int("b", 1));
        var x = 0;
        x = await Int("c", 2);
        x += await Int("d", 3);
        new List<int> { await Int("e", 4) }.Clear();
        _ = new Obj(await Int("f", 5));
        (x, _) = (await Int("g", 6), 7);
        (await Of("h", new Obj(8)))?.Do(await Int("i", 9));
        Log(x);
    }

    static void F(int x) => Log("F" + x);
}

public sealed class Obj { public Obj(int x) => Log("new " + x); public void Do(int x) => Log("do " + x); }
