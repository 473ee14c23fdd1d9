// Literals of several lines keep every character, wherever they stand.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = @"one ""q"" {b} \n
            two
three
    four";
        await Pause("p");
        Log(a);
        {
            var b = @"in
  block
                        far";
            Log(b);
        }
        var c = """
            raw "x" {1}
              text \t

            end
            """;
        Log(c + await Int("x", 1));
        Log($@"{await Int("y", 2):000} {{1}}
      after {c,-12} ""q""
 last");
        for (var i = 0; i < 2; i++)
        {
            Log($$"""
                i {{i}} {x}
                  j {} "w" {{i + 1:D3}}

                k
                """);
        }
        Func<string> f = () => @"lam
      bda" + a;
        await Pause("q");
        Log(f());
        Log(""""
            four """ quotes
             u8
            """".Length + "a\nb"u8.Length);
        checked
        {
            await Pause("r");
            if (a.Length > 0)
            {
                Log(@"in
   checked");
            }
        }
    }
}
