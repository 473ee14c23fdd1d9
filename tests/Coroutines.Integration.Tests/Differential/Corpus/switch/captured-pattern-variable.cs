// A lambda captures a pattern variable of a section.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<string>? f = null;
        foreach (var o in new object[] { 1, "s" })
        {
            switch (o)
            {
                case int n:
                    await Pause("i");
                    f = () => "n" + n++;
                    break;
                case string s:
                    var before = f!;
                    f = () => before() + s;
                    await Pause("s");
                    break;
            }
        }
        Log(f!());
        Log(f());
    }
}
