// using, await using, finally and iterators end in the right order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            using var a = new Res("a");
            await using var b = new AsyncRes("b");
            foreach (var x in Gen())
            {
                using var c = new Res("c" + x);
                try { await Pause("p" + x); if (x == 1) return; }
                finally { Log("finally " + x); await Pause("f" + x); }
            }
        }
        finally { Log("last"); }
    }

    static IEnumerable<int> Gen() { try { yield return 0; yield return 1; yield return 2; } finally { Log("gen closed"); } }
}
