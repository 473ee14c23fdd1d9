// A local function converted to a delegate.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        int Next() => ++n;
        Func<int> f = Next;
        Log(f());
        await Pause("p");
        Log(Next() + f());
        Log(n);
    }
}
