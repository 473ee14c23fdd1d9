// Constants of all kinds beside awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var someLocal = await Int("a", 1);
        Log(nameof(someLocal) + nameof(P.Main) + typeof(Dictionary<,>).Name + typeof(int[]).Name + sizeof(long));
        const int c = 5;
        const string s = "const";
        await Pause("p");
        Log(c + someLocal + s.Length);
        switch (someLocal + 4) { case c: await Pause("const case"); break; }
        Log(default(int) + await Int("b", c));
    }
}
