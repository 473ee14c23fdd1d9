// Operators on TimeSpan with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<TimeSpan>("l0", TimeSpan.FromSeconds(5)) + V<TimeSpan>("r0", TimeSpan.FromSeconds(2)))));
        Log(Text((object?)(V<TimeSpan>("l1", TimeSpan.FromSeconds(5)) - await Of<TimeSpan>("r1", TimeSpan.FromSeconds(2)))));
        Log(Text((object?)(await Of<TimeSpan>("l2", TimeSpan.FromSeconds(5)) / await Of<TimeSpan>("r2", TimeSpan.FromSeconds(2)))));
        Log(Text((object?)(await Of<TimeSpan>("l3", TimeSpan.FromSeconds(5)) < V<TimeSpan>("r3", TimeSpan.FromSeconds(2)))));
        Log(Text((object?)(V<TimeSpan>("l4", TimeSpan.FromSeconds(5)) >= await Of<TimeSpan>("r4", TimeSpan.FromSeconds(2)))));
        Log(Text((object?)(await Of<TimeSpan>("l5", TimeSpan.FromSeconds(5)) == await Of<TimeSpan>("r5", TimeSpan.FromSeconds(2)))));
        Log(Text((object?)(await Of<TimeSpan>("l6", TimeSpan.FromSeconds(5)) != V<TimeSpan>("r6", TimeSpan.FromSeconds(2)))));
        TimeSpan x = TimeSpan.FromSeconds(5);
        await Pause("p");
        Log(Text((object?)x));
    }
}
