// Operators on System.Numerics.BigInteger with awaits on the left, on the right, and on both sides.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0252, CS0253, CS1718
        Log(Text((object?)(await Of<System.Numerics.BigInteger>("l0", System.Numerics.BigInteger.Parse("12345678901234567890")) + V<System.Numerics.BigInteger>("r0", new System.Numerics.BigInteger(7)))));
        Log(Text((object?)(V<System.Numerics.BigInteger>("l1", System.Numerics.BigInteger.Parse("12345678901234567890")) - await Of<System.Numerics.BigInteger>("r1", new System.Numerics.BigInteger(7)))));
        Log(Text((object?)(await Of<System.Numerics.BigInteger>("l2", System.Numerics.BigInteger.Parse("12345678901234567890")) * await Of<System.Numerics.BigInteger>("r2", new System.Numerics.BigInteger(7)))));
        Log(Text((object?)(await Of<System.Numerics.BigInteger>("l3", System.Numerics.BigInteger.Parse("12345678901234567890")) / V<System.Numerics.BigInteger>("r3", new System.Numerics.BigInteger(7)))));
        Log(Text((object?)(V<System.Numerics.BigInteger>("l4", System.Numerics.BigInteger.Parse("12345678901234567890")) % await Of<System.Numerics.BigInteger>("r4", new System.Numerics.BigInteger(7)))));
        Log(Text((object?)(await Of<System.Numerics.BigInteger>("l5", System.Numerics.BigInteger.Parse("12345678901234567890")) < await Of<System.Numerics.BigInteger>("r5", new System.Numerics.BigInteger(7)))));
        Log(Text((object?)(await Of<System.Numerics.BigInteger>("l6", System.Numerics.BigInteger.Parse("12345678901234567890")) == V<System.Numerics.BigInteger>("r6", new System.Numerics.BigInteger(7)))));
        Log(Text((object?)(V<System.Numerics.BigInteger>("l7", System.Numerics.BigInteger.Parse("12345678901234567890")) != await Of<System.Numerics.BigInteger>("r7", new System.Numerics.BigInteger(7)))));
        System.Numerics.BigInteger x = System.Numerics.BigInteger.Parse("12345678901234567890");
        await Pause("p");
        Log(Text((object?)x));
        x += await Of<System.Numerics.BigInteger>("c", new System.Numerics.BigInteger(7));
        Log(Text((object?)x));
    }
}
