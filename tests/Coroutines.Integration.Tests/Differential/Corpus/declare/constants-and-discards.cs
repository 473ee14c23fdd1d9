// const locals, discards, and unused locals.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        const int A = 5;
        const string S = "x" + "y";
        await Pause("p");
        Log(A + S);
        _ = await Int("d", 1);
        var (_, b) = (await Int("e", 2), V("f", 3));
        Log(b);
        if (await Of<object>("g", 1) is int _) Log("int");
    }
}
