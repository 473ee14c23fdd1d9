// Operators on object with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<object>("l0", "x") == V<object>("r0", "y"))));
        Log(Text((object?)(V<object>("l1", "x") != await Of<object>("r1", "y"))));
        object x = "x";
        await Pause("p");
        Log(Text((object?)x));
    }
}
