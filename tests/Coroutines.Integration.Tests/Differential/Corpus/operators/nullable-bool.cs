// Operators on bool? with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<bool?>("l0", (bool?)null) & V<bool?>("r0", (bool?)false))));
        Log(Text((object?)(V<bool?>("l1", (bool?)null) | await Of<bool?>("r1", (bool?)false))));
        Log(Text((object?)(await Of<bool?>("l2", (bool?)null) == await Of<bool?>("r2", (bool?)false))));
        Log(Text((object?)(await Of<bool?>("l3", (bool?)null) != V<bool?>("r3", (bool?)false))));
        bool? x = (bool?)null;
        await Pause("p");
        Log(Text((object?)x));
        x &= await Of<bool?>("c", (bool?)false);
        Log(Text((object?)x));
    }
}
