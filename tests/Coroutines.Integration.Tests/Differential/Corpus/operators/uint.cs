// Operators on uint with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<uint>("l0", 7u) + V<uint>("r0", 3u))));
        Log(Text((object?)(V<uint>("l1", 7u) - await Of<uint>("r1", 3u))));
        Log(Text((object?)(await Of<uint>("l2", 7u) * await Of<uint>("r2", 3u))));
        Log(Text((object?)(await Of<uint>("l3", 7u) / V<uint>("r3", 3u))));
        Log(Text((object?)(V<uint>("l4", 7u) % await Of<uint>("r4", 3u))));
        Log(Text((object?)(await Of<uint>("l5", 7u) & await Of<uint>("r5", 3u))));
        Log(Text((object?)(await Of<uint>("l6", 7u) | V<uint>("r6", 3u))));
        Log(Text((object?)(V<uint>("l7", 7u) ^ await Of<uint>("r7", 3u))));
        Log(Text((object?)(await Of<uint>("l8", 7u) < await Of<uint>("r8", 3u))));
        Log(Text((object?)(await Of<uint>("l9", 7u) >= V<uint>("r9", 3u))));
        Log(Text((object?)(V<uint>("l10", 7u) == await Of<uint>("r10", 3u))));
        Log(Text((object?)(await Of<uint>("l11", 7u) != await Of<uint>("r11", 3u))));
        uint x = 7u;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<uint>("c", 3u);
        Log(Text((object?)x));
    }
}
