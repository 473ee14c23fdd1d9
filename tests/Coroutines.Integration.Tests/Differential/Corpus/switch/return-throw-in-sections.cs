// Sections that return and throw.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            try { Log(await F(i)); }
            catch (ArgumentException e) { Log(e); }
        }
    }

    [Coroutine]
    static async Coroutine<string> F(int x)
    {
        switch (x)
        {
            case 0: await Pause("a"); return "zero";
            case 1: await Pause("b"); throw new ArgumentException("one");
        }

        await Pause("c");
        return "rest";
    }
}
