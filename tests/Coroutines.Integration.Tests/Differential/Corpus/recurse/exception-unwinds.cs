// An exception from the bottom of a recursion runs every finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Down(4); }
        catch (InvalidOperationException e) { Log(e); }
    }

    [Coroutine]
    static async Coroutine Down(int n)
    {
        try
        {
            await Yield();
            if (n == 0) throw new InvalidOperationException("bottom");
            await Down(n - 1);
        }
        finally { Log("leave " + n); await Yield(); }
    }
}
