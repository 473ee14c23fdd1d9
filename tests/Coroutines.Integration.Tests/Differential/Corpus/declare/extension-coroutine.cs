// A coroutine that is an extension method.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await 5.Twice());
        Log(await "ab".Repeat(await Int("n", 2)));
        await Pause("end");
    }
}

public static partial class Ext
{
    [Coroutine] public static async Coroutine<int> Twice(this int x) { await Pause("twice"); return x * 2; }
    [Coroutine] public static async Coroutine<string> Repeat(this string s, int n) { var r = ""; for (var i = 0; i < n; i++) { await Pause("r" + i); r += s; } return r; }
}
