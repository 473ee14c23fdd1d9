// checked arithmetic throws at the operator, after both operands.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Log(checked(await Int("a", int.MaxValue) + await Int("b", 1))); }
        catch (OverflowException) { Log("overflow"); }
        checked
        {
            try { var x = int.MaxValue; x += await Int("c", 1); Log(x); }
            catch (OverflowException) { Log("overflow 2"); }
            try { Log((byte)(await Int("d", 256))); }
            catch (OverflowException) { Log("overflow 3"); }
            Log(unchecked(await Int("e", int.MaxValue) + 1));
        }
    }
}
