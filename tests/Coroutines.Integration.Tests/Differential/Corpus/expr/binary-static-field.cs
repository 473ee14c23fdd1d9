// A static field read before the await keeps its old value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(field + await Change() + field);
        Log(field * (await Change() + field));
        await Pause("end");
    }

    static int field = 1;
    [Coroutine] static async Coroutine<int> Change() { await Yield(); field += 10; Log("changed"); return 100; }
}
