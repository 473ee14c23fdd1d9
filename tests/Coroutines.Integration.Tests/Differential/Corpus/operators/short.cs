// Operators on short with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<short>("l0", (short)-200) + V<short>("r0", (short)100))));
        Log(Text((object?)(V<short>("l1", (short)-200) - await Of<short>("r1", (short)100))));
        Log(Text((object?)(await Of<short>("l2", (short)-200) * await Of<short>("r2", (short)100))));
        Log(Text((object?)(await Of<short>("l3", (short)-200) / V<short>("r3", (short)100))));
        Log(Text((object?)(V<short>("l4", (short)-200) % await Of<short>("r4", (short)100))));
        Log(Text((object?)(await Of<short>("l5", (short)-200) & await Of<short>("r5", (short)100))));
        Log(Text((object?)(await Of<short>("l6", (short)-200) | V<short>("r6", (short)100))));
        Log(Text((object?)(V<short>("l7", (short)-200) ^ await Of<short>("r7", (short)100))));
        Log(Text((object?)(await Of<short>("l8", (short)-200) < await Of<short>("r8", (short)100))));
        Log(Text((object?)(await Of<short>("l9", (short)-200) >= V<short>("r9", (short)100))));
        Log(Text((object?)(V<short>("l10", (short)-200) == await Of<short>("r10", (short)100))));
        Log(Text((object?)(await Of<short>("l11", (short)-200) != await Of<short>("r11", (short)100))));
        short x = (short)-200;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<short>("c", (short)100);
        Log(Text((object?)x));
    }
}
