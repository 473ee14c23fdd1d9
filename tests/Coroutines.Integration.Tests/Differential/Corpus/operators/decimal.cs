// Operators on decimal with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<decimal>("l0", 7.5m) + V<decimal>("r0", 2.25m))));
        Log(Text((object?)(V<decimal>("l1", 7.5m) - await Of<decimal>("r1", 2.25m))));
        Log(Text((object?)(await Of<decimal>("l2", 7.5m) * await Of<decimal>("r2", 2.25m))));
        Log(Text((object?)(await Of<decimal>("l3", 7.5m) / V<decimal>("r3", 2.25m))));
        Log(Text((object?)(V<decimal>("l4", 7.5m) % await Of<decimal>("r4", 2.25m))));
        Log(Text((object?)(await Of<decimal>("l5", 7.5m) < await Of<decimal>("r5", 2.25m))));
        Log(Text((object?)(await Of<decimal>("l6", 7.5m) >= V<decimal>("r6", 2.25m))));
        Log(Text((object?)(V<decimal>("l7", 7.5m) == await Of<decimal>("r7", 2.25m))));
        Log(Text((object?)(await Of<decimal>("l8", 7.5m) != await Of<decimal>("r8", 2.25m))));
        decimal x = 7.5m;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<decimal>("c", 2.25m);
        Log(Text((object?)x));
    }
}
