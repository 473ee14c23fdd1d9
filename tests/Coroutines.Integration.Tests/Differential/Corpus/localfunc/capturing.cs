// A capturing local function that is only called.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 1;
        void Inc(int by) { n += by; }
        Inc(1);
        await Pause("p");
        Inc(10);
        Log(n);
        int Get() => n * 2;
        await Pause("q");
        Log(Get() + await Int("a", Get()));
    }
}
