// Primary constructor parameters used and changed in a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = new C(10, "c");
        Log(await c.Take(3));
        Log(await c.Take(4));
    }
}

public sealed partial class C(int left, string name)
{
    [Coroutine]
    public async Coroutine<string> Take(int n)
    {
        left -= n;
        await Pause(name);
        left -= await Int("fee", 1);
        return name + left;
    }
}
