// Operators on float with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<float>("l0", 7.5f) + V<float>("r0", 2f))));
        Log(Text((object?)(V<float>("l1", 7.5f) - await Of<float>("r1", 2f))));
        Log(Text((object?)(await Of<float>("l2", 7.5f) * await Of<float>("r2", 2f))));
        Log(Text((object?)(await Of<float>("l3", 7.5f) / V<float>("r3", 2f))));
        Log(Text((object?)(V<float>("l4", 7.5f) % await Of<float>("r4", 2f))));
        Log(Text((object?)(await Of<float>("l5", 7.5f) < await Of<float>("r5", 2f))));
        Log(Text((object?)(await Of<float>("l6", 7.5f) >= V<float>("r6", 2f))));
        Log(Text((object?)(V<float>("l7", 7.5f) == await Of<float>("r7", 2f))));
        Log(Text((object?)(await Of<float>("l8", 7.5f) != await Of<float>("r8", 2f))));
        float x = 7.5f;
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<float>("c", 2f);
        Log(Text((object?)x));
    }
}
