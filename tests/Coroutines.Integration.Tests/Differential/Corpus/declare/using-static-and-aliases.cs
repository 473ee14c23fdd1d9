// Calls through aliases inside the file's namespace.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Numbers.Max(await Int("a", 1), 2));
        Log(global::System.Math.Abs(await Int("b", -3)));
        Log(new Map { ["k"] = await Int("c", 4) }["k"]);
    }

    private static class Numbers { public static int Max(int a, int b) => Math.Max(a, b); }
    private sealed class Map : Dictionary<string, int>;
}
