// Operators on long with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<long>("l0", 7_000_000_000L) + V<long>("r0", 3L))));
        Log(Text((object?)(V<long>("l1", 7_000_000_000L) - await Of<long>("r1", 3L))));
        Log(Text((object?)(await Of<long>("l2", 7_000_000_000L) * await Of<long>("r2", 3L))));
        Log(Text((object?)(await Of<long>("l3", 7_000_000_000L) / V<long>("r3", 3L))));
        Log(Text((object?)(V<long>("l4", 7_000_000_000L) % await Of<long>("r4", 3L))));
        Log(Text((object?)(await Of<long>("l5", 7_000_000_000L) & await Of<long>("r5", 3L))));
        Log(Text((object?)(await Of<long>("l6", 7_000_000_000L) | V<long>("r6", 3L))));
        Log(Text((object?)(V<long>("l7", 7_000_000_000L) ^ await Of<long>("r7", 3L))));
        Log(Text((object?)(await Of<long>("l8", 7_000_000_000L) < await Of<long>("r8", 3L))));
        Log(Text((object?)(await Of<long>("l9", 7_000_000_000L) >= V<long>("r9", 3L))));
        Log(Text((object?)(V<long>("l10", 7_000_000_000L) == await Of<long>("r10", 3L))));
        Log(Text((object?)(await Of<long>("l11", 7_000_000_000L) != await Of<long>("r11", 3L))));
        long x = 7_000_000_000L;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<long>("c", 3L);
        Log(Text((object?)x));
    }
}
