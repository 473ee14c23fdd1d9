// Return out of a branch with an await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(1));
        Log(await F(2));
    }

    [Coroutine]
    static async Coroutine<string> F(int x)
    {
        if (x == 1)
        {
            await Pause("a");
            return "one";
        }

        await Pause("b");
        return "other";
    }
}
