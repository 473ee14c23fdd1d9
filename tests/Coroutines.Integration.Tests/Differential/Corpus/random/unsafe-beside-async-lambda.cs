// An async lambda in a coroutine that has an unsafe block elsewhere.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = await Int("a", 1);
        unsafe { int* p = &x; *p += 2; Log(x); }
        Func<int, Task<int>> f = async y => { await Task.CompletedTask; return y + 1; };
        Log(await f(x));
        await Pause("b");
    }
}
