// Operators on ulong with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<ulong>("l0", 7ul) + V<ulong>("r0", 3ul))));
        Log(Text((object?)(V<ulong>("l1", 7ul) - await Of<ulong>("r1", 3ul))));
        Log(Text((object?)(await Of<ulong>("l2", 7ul) * await Of<ulong>("r2", 3ul))));
        Log(Text((object?)(await Of<ulong>("l3", 7ul) / V<ulong>("r3", 3ul))));
        Log(Text((object?)(V<ulong>("l4", 7ul) % await Of<ulong>("r4", 3ul))));
        Log(Text((object?)(await Of<ulong>("l5", 7ul) & await Of<ulong>("r5", 3ul))));
        Log(Text((object?)(await Of<ulong>("l6", 7ul) | V<ulong>("r6", 3ul))));
        Log(Text((object?)(V<ulong>("l7", 7ul) ^ await Of<ulong>("r7", 3ul))));
        Log(Text((object?)(await Of<ulong>("l8", 7ul) < await Of<ulong>("r8", 3ul))));
        Log(Text((object?)(await Of<ulong>("l9", 7ul) >= V<ulong>("r9", 3ul))));
        Log(Text((object?)(V<ulong>("l10", 7ul) == await Of<ulong>("r10", 3ul))));
        Log(Text((object?)(await Of<ulong>("l11", 7ul) != await Of<ulong>("r11", 3ul))));
        ulong x = 7ul;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<ulong>("c", 3ul);
        Log(Text((object?)x));
    }
}
