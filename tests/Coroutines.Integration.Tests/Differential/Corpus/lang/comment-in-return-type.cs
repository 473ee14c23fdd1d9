// A comment inside the return type of a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log("before");
        Log(await F());
        Log("after");
    }

    [Coroutine]
    static async Coroutine<
/// <summary>doc</summary>
string> F()
    {
        await Pause("p");
        return "normal";
    }
}
