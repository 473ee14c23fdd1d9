// scoped spans and ref readonly locals between awaits.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var items = new[] { 3, 4 };
        await Pause("a");
        {
            scoped Span<int> s = items;
            ref readonly var first = ref s[0];
            Log(first);
            s[1] = 9;
        }
        await Pause("b");
        Log(items);
    }
}
