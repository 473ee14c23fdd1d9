// A coroutine awaited in an ordinary async method on the loop.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Plain());
        await Pause("end");
    }

    static async Task<int> Plain() { Log("plain"); await new Signal(); return 5; }
}
