// A hundred levels deep, twice.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Down(100));
        Log(await Down(100));
        await Pause("a");
        await Pause("b");
    }

    [Coroutine] static async Coroutine<int> Down(int n) { if (n == 0) { await Yield(); return 0; } return 1 + await Down(n - 1); }
}
