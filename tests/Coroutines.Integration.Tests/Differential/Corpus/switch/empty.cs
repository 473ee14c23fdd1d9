// A switch without sections still evaluates its operand.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS1522
        switch (await Int("x", 1)) { }
        switch (await Int("y", 2)) { default: break; }
        Log("end");
    }
}
