// A local is read before a later operand changes it, and before the await behind both.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int up = 1;
        V("++x", Three(up, ++up, await Int("up", 5)));
        int down = 9;
        V("--x", Three(down, --down, await Int("down", 5)));
        int after = 3;
        V("x++", Three(after, after++, await Int("after", 5)));
        int given = 4;
        V("ref", Three(given, Double(ref given), await Int("given", 5)));
        int set = 6;
        V("out", Three(set, Set(out set), await Int("set", 5)));
        int aliased = 7;
        {
            ref int alias = ref aliased;
            alias = 8;
        }

        V("ref local", Three(aliased, Alias(ref aliased) += 2, await Int("aliased", 5)));
        V("after", Three(up, down, aliased));
    }

    private static int Three(int a, int b, int c) => a * 10000 + b * 100 + c;

    private static int Double(ref int x) => x *= 2;

    private static int Set(out int x) => x = 40;

    private static ref int Alias(ref int x) => ref x;
}
