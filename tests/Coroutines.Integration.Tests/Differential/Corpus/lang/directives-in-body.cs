// Preprocessor directives inside the body; line numbers stay right.
public static partial class P
{
    static void Line(string s, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => Log(s + line);

    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("a");
#if NOTHING
        Log("never");
        await Pause("never");
#else
        Line("one ");
#endif
        {
            Line("two ");
#region inside
#if NOTHING
            Log("never");

            Log("never");
#endif
#pragma warning disable CS0219
            var unused = 1;
#endregion
            Line("three ");
        }
        Line(
#if NOTHING
            "x",
#endif
            "four " + await Int("b", 1));
        Line("five ");
    }
}
