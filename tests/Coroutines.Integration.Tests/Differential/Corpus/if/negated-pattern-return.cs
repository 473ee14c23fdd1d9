// An is-not pattern with return leaves the variable assigned after.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Check("text"));
        Log(await Check(5));
    }

    [Coroutine]
    static async Coroutine<string> Check(object value)
    {
        if (await Of("v", value) is not string text)
        {
            await Pause("no");
            return "no string";
        }

        await Pause("yes");
        return text + text.Length;
    }
}
