// Forty awaits in one call.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(string.Join(",", new[] { await Int("a0", 0), await Int("a1", 1), await Int("a2", 2), await Int("a3", 3), await Int("a4", 4), await Int("a5", 5), await Int("a6", 6), await Int("a7", 7), await Int("a8", 8), await Int("a9", 9), await Int("a10", 10), await Int("a11", 11), await Int("a12", 12), await Int("a13", 13), await Int("a14", 14), await Int("a15", 15), await Int("a16", 16), await Int("a17", 17), await Int("a18", 18), await Int("a19", 19), await Int("a20", 20), await Int("a21", 21), await Int("a22", 22), await Int("a23", 23), await Int("a24", 24), await Int("a25", 25), await Int("a26", 26), await Int("a27", 27), await Int("a28", 28), await Int("a29", 29), await Int("a30", 30), await Int("a31", 31), await Int("a32", 32), await Int("a33", 33), await Int("a34", 34), await Int("a35", 35), await Int("a36", 36), await Int("a37", 37), await Int("a38", 38), await Int("a39", 39) }));
    }
}
