// Operators on char with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<char>("l0", 'c') + V<char>("r0", 'a'))));
        Log(Text((object?)(V<char>("l1", 'c') - await Of<char>("r1", 'a'))));
        Log(Text((object?)(await Of<char>("l2", 'c') < await Of<char>("r2", 'a'))));
        Log(Text((object?)(await Of<char>("l3", 'c') >= V<char>("r3", 'a'))));
        Log(Text((object?)(V<char>("l4", 'c') == await Of<char>("r4", 'a'))));
        Log(Text((object?)(await Of<char>("l5", 'c') != await Of<char>("r5", 'a'))));
        char x = 'c';
        await Pause("p");
        Log(Text((object?)x));
    }
}
