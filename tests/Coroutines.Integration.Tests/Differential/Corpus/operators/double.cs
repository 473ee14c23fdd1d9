// Operators on double with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<double>("l0", 7.5) + V<double>("r0", double.NaN))));
        Log(Text((object?)(V<double>("l1", 7.5) - await Of<double>("r1", double.NaN))));
        Log(Text((object?)(await Of<double>("l2", 7.5) * await Of<double>("r2", double.NaN))));
        Log(Text((object?)(await Of<double>("l3", 7.5) / V<double>("r3", double.NaN))));
        Log(Text((object?)(V<double>("l4", 7.5) % await Of<double>("r4", double.NaN))));
        Log(Text((object?)(await Of<double>("l5", 7.5) < await Of<double>("r5", double.NaN))));
        Log(Text((object?)(await Of<double>("l6", 7.5) >= V<double>("r6", double.NaN))));
        Log(Text((object?)(V<double>("l7", 7.5) == await Of<double>("r7", double.NaN))));
        Log(Text((object?)(await Of<double>("l8", 7.5) != await Of<double>("r8", double.NaN))));
        double x = 7.5;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<double>("c", double.NaN);
        Log(Text((object?)x));
    }
}
