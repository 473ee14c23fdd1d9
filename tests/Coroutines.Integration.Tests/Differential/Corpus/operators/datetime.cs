// Operators on DateTime with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<DateTime>("l0", new DateTime(2024, 5, 6)) - V<DateTime>("r0", new DateTime(2024, 5, 1)))));
        Log(Text((object?)(V<DateTime>("l1", new DateTime(2024, 5, 6)) < await Of<DateTime>("r1", new DateTime(2024, 5, 1)))));
        Log(Text((object?)(await Of<DateTime>("l2", new DateTime(2024, 5, 6)) >= await Of<DateTime>("r2", new DateTime(2024, 5, 1)))));
        Log(Text((object?)(await Of<DateTime>("l3", new DateTime(2024, 5, 6)) == V<DateTime>("r3", new DateTime(2024, 5, 1)))));
        Log(Text((object?)(V<DateTime>("l4", new DateTime(2024, 5, 6)) != await Of<DateTime>("r4", new DateTime(2024, 5, 1)))));
        DateTime x = new DateTime(2024, 5, 6);
        await Pause("p");
        Log(Text((object?)x));
    }
}
