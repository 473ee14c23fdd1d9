// An async local function stays an ordinary Task.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 1;
        async Task<int> Add(int x) { Log("add"); await new Signal(); return n + x; }
        Log(await Add(1));
        n = 10;
        Log(await Add(await Int("a", 2)));
    }
}
