// using over an expression without a variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (await Of("make", new Res("r")))
        {
            await Pause("body");
        }
        Log("end");
    }
}
