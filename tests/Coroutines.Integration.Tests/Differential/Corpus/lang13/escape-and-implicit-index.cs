// The \e escape, ^ indexes in object initialisers, and overload priority.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log("\e[1m".Length + await Int("a", 1));
        var b = new Buf { Items = { [^1] = await Int("x", 5), [0] = 2, [^2] = await Int("y", 7) } };
        Log(string.Join(",", b.Items));
        Log(Pick(await Int("z", 1)));
        Log($"{'\e'}{await Int("w", 3)}".Length);
        await Pause("end");
    }
    [OverloadResolutionPriority(1)] static string Pick(object o) => "object";
    static string Pick(int o) => "int";
}
public sealed class Buf { public int[] Items = new int[4]; }
