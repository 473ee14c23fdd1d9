// Operators on int? with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<int?>("l0", (int?)7) + V<int?>("r0", (int?)null))));
        Log(Text((object?)(V<int?>("l1", (int?)7) - await Of<int?>("r1", (int?)null))));
        Log(Text((object?)(await Of<int?>("l2", (int?)7) * await Of<int?>("r2", (int?)null))));
        Log(Text((object?)(await Of<int?>("l3", (int?)7) & V<int?>("r3", (int?)null))));
        Log(Text((object?)(V<int?>("l4", (int?)7) | await Of<int?>("r4", (int?)null))));
        Log(Text((object?)(await Of<int?>("l5", (int?)7) < await Of<int?>("r5", (int?)null))));
        Log(Text((object?)(await Of<int?>("l6", (int?)7) >= V<int?>("r6", (int?)null))));
        Log(Text((object?)(V<int?>("l7", (int?)7) == await Of<int?>("r7", (int?)null))));
        Log(Text((object?)(await Of<int?>("l8", (int?)7) != await Of<int?>("r8", (int?)null))));
        int? x = (int?)7;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<int?>("c", (int?)null);
        Log(Text((object?)x));
    }
}
