// Operators on int with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<int>("l0", 7) + V<int>("r0", 3))));
        Log(Text((object?)(V<int>("l1", 7) - await Of<int>("r1", 3))));
        Log(Text((object?)(await Of<int>("l2", 7) * await Of<int>("r2", 3))));
        Log(Text((object?)(await Of<int>("l3", 7) / V<int>("r3", 3))));
        Log(Text((object?)(V<int>("l4", 7) % await Of<int>("r4", 3))));
        Log(Text((object?)(await Of<int>("l5", 7) & await Of<int>("r5", 3))));
        Log(Text((object?)(await Of<int>("l6", 7) | V<int>("r6", 3))));
        Log(Text((object?)(V<int>("l7", 7) ^ await Of<int>("r7", 3))));
        Log(Text((object?)(await Of<int>("l8", 7) < await Of<int>("r8", 3))));
        Log(Text((object?)(await Of<int>("l9", 7) >= V<int>("r9", 3))));
        Log(Text((object?)(V<int>("l10", 7) == await Of<int>("r10", 3))));
        Log(Text((object?)(await Of<int>("l11", 7) != await Of<int>("r11", 3))));
        int x = 7;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<int>("c", 3);
        Log(Text((object?)x));
    }
}
