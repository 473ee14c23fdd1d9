// Operators on string with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<string>("l0", "a") + V<string>("r0", "b"))));
        Log(Text((object?)(V<string>("l1", "a") == await Of<string>("r1", "b"))));
        Log(Text((object?)(await Of<string>("l2", "a") != await Of<string>("r2", "b"))));
        string x = "a";
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<string>("c", "b");
        Log(Text((object?)x));
    }
}
