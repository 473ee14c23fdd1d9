// Directives inside a body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #if true
        Log("if");
        #else
        Log("else");
        #endif
        await Pause("p");
        #pragma warning disable CS0219
        var unused = 1;
        #pragma warning restore CS0219
        #region r
        await Pause("q");
        #endregion
        Log("end");
    }
}
