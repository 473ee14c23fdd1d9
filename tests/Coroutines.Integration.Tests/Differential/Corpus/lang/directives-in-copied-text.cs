// Directives, comments and strings of several lines in text that is copied: what comes after keeps its line.
public static partial class P
{
    static int Here(int v = 0, [CallerLineNumber] int line = 0) { Log(line); return v; }
    [Coroutine]
    public static async Coroutine Main() { await Pause("p"); Log(await R(1)); }
    [Coroutine]
    public static async Coroutine<int> R(int x)
    {
        await Pause("p");
        if (x > 1)
        {
            return
                Here(
                    3);
        }
        if (x == 1)
        {
            var s = nameof(
                x);
            Here();
            if (x is
                1 or
                2)
            Here();
            #region a
            Here();
            #endregion
            #if FOO
            Here();
            #error no
            #else
            Here();
            #endif
            #pragma warning disable 1
            Here(
            #nullable disable
              Here(),
            #nullable restore
              Here()
              // comment
              ); // last
            var q = x switch
            {
                #region b
                1 => Here(1), // one
                #endregion
                // other
                _ => Here(2) // two
            }; // end
            Func<int> f = () => // a
                Here() // b
                ;
            f();
            var raw = """
                # line
                #line 3
                """;
            Log(raw);
            Log($"""
                #if {x}
                """ + @"
#line 7
");
            Here();
            return Here();
        }
        return 0;
    }
}
