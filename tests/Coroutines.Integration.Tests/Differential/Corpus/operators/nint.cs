// Operators on nint with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<nint>("l0", (nint)9) + V<nint>("r0", (nint)2))));
        Log(Text((object?)(V<nint>("l1", (nint)9) - await Of<nint>("r1", (nint)2))));
        Log(Text((object?)(await Of<nint>("l2", (nint)9) * await Of<nint>("r2", (nint)2))));
        Log(Text((object?)(await Of<nint>("l3", (nint)9) / V<nint>("r3", (nint)2))));
        Log(Text((object?)(V<nint>("l4", (nint)9) % await Of<nint>("r4", (nint)2))));
        Log(Text((object?)(await Of<nint>("l5", (nint)9) & await Of<nint>("r5", (nint)2))));
        Log(Text((object?)(await Of<nint>("l6", (nint)9) | V<nint>("r6", (nint)2))));
        Log(Text((object?)(V<nint>("l7", (nint)9) < await Of<nint>("r7", (nint)2))));
        Log(Text((object?)(await Of<nint>("l8", (nint)9) == await Of<nint>("r8", (nint)2))));
        Log(Text((object?)(await Of<nint>("l9", (nint)9) != V<nint>("r9", (nint)2))));
        nint x = (nint)9;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<nint>("c", (nint)2);
        Log(Text((object?)x));
    }
}
