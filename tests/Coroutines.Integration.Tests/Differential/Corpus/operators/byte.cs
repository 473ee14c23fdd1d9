// Operators on byte with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<byte>("l0", (byte)200) + V<byte>("r0", (byte)100))));
        Log(Text((object?)(V<byte>("l1", (byte)200) - await Of<byte>("r1", (byte)100))));
        Log(Text((object?)(await Of<byte>("l2", (byte)200) * await Of<byte>("r2", (byte)100))));
        Log(Text((object?)(await Of<byte>("l3", (byte)200) / V<byte>("r3", (byte)100))));
        Log(Text((object?)(V<byte>("l4", (byte)200) % await Of<byte>("r4", (byte)100))));
        Log(Text((object?)(await Of<byte>("l5", (byte)200) & await Of<byte>("r5", (byte)100))));
        Log(Text((object?)(await Of<byte>("l6", (byte)200) | V<byte>("r6", (byte)100))));
        Log(Text((object?)(V<byte>("l7", (byte)200) ^ await Of<byte>("r7", (byte)100))));
        Log(Text((object?)(await Of<byte>("l8", (byte)200) < await Of<byte>("r8", (byte)100))));
        Log(Text((object?)(await Of<byte>("l9", (byte)200) >= V<byte>("r9", (byte)100))));
        Log(Text((object?)(V<byte>("l10", (byte)200) == await Of<byte>("r10", (byte)100))));
        Log(Text((object?)(await Of<byte>("l11", (byte)200) != await Of<byte>("r11", (byte)100))));
        byte x = (byte)200;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<byte>("c", (byte)100);
        Log(Text((object?)x));
    }
}
