// A switch with returns inside try/finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++) Log(await F(i));
    }

    [Coroutine]
    static async Coroutine<string> F(int x)
    {
        try
        {
            switch (x)
            {
                case 0: await Pause("0"); return "zero";
                case 1: await Pause("1"); break;
                default: return "two";
            }
            Log("after switch");
        }
        finally { await Pause("f"); }
        return "one";
    }
}
