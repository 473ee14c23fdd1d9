// Division by an awaited zero throws after both operands.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Log(V("a", 1) / await Int("b", 0)); }
        catch (DivideByZeroException) { Log("zero"); }
        try { Log(await Int("c", 1) % V("d", 0)); }
        catch (DivideByZeroException) { Log("zero again"); }
    }
}
