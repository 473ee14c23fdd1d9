// Operators on Flags with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<Flags>("l0", Flags.A | Flags.B) & V<Flags>("r0", Flags.B))));
        Log(Text((object?)(V<Flags>("l1", Flags.A | Flags.B) | await Of<Flags>("r1", Flags.B))));
        Log(Text((object?)(await Of<Flags>("l2", Flags.A | Flags.B) ^ await Of<Flags>("r2", Flags.B))));
        Log(Text((object?)(await Of<Flags>("l3", Flags.A | Flags.B) - V<Flags>("r3", Flags.B))));
        Log(Text((object?)(V<Flags>("l4", Flags.A | Flags.B) < await Of<Flags>("r4", Flags.B))));
        Log(Text((object?)(await Of<Flags>("l5", Flags.A | Flags.B) == await Of<Flags>("r5", Flags.B))));
        Log(Text((object?)(await Of<Flags>("l6", Flags.A | Flags.B) != V<Flags>("r6", Flags.B))));
        Flags x = Flags.A | Flags.B;
        await Pause("p");
        Log(Text((object?)x));
    }
}

[Flags] public enum Flags { None, A, B }
