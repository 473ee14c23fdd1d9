// Operators on bool with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<bool>("l0", true) & V<bool>("r0", false))));
        Log(Text((object?)(V<bool>("l1", true) | await Of<bool>("r1", false))));
        Log(Text((object?)(await Of<bool>("l2", true) ^ await Of<bool>("r2", false))));
        Log(Text((object?)(await Of<bool>("l3", true) && V<bool>("r3", false))));
        Log(Text((object?)(V<bool>("l4", true) || await Of<bool>("r4", false))));
        Log(Text((object?)(await Of<bool>("l5", true) == await Of<bool>("r5", false))));
        Log(Text((object?)(await Of<bool>("l6", true) != V<bool>("r6", false))));
        bool x = true;
        await Pause("p");
        Log(Text((object?)x));
        x &= await Of<bool>("c", false);
        Log(Text((object?)x));
    }
}
