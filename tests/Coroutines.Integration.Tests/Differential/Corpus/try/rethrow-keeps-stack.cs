// throw; keeps the frame that threw first.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { ThrowHere(); }
            catch (InvalidOperationException)
            {
                await Pause("c");
                throw;
            }
        }
        catch (Exception e) { Log(e.StackTrace!.Contains("ThrowHere")); }
        await Pause("end");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void ThrowHere() => throw new InvalidOperationException("deep");
}
