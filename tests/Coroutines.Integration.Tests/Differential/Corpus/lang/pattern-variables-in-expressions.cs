// Pattern variables in conditional operands, arguments and declarations.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object o = 5;
        var r = o is int n ? n + await Int("a", n) : 0;
        Log(r);
        Log(o is int m && await Bool("b", m == 5) ? m : -1);
        Log(Two(o is int k ? k : 0, await Int("c", 1)));
        bool both = o is int p & await Bool("d", true);
        Log(both);
        Log(!(o is not int q) && q > await Int("e", 1));
    }

    static int Two(int a, int b) => a * 10 + b;
}
