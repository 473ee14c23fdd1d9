// A collection expression that awaits gets its type from a cast around it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        V("list", ((List<int>)[.. Numbers("a"), await Int("b", 4), 5]).Count);
        V("array", ((int[])[await Int("c", 4), .. Numbers("d")]).Length);
        V("set", ((HashSet<int>)[await Int("e", 4), .. Numbers("f"), await Int("g", 4)]).Count);
        V("sequence", string.Join(",", (IEnumerable<int>)[.. Numbers("h"), await Int("i", 4)]));
        V("lazy", ((List<int>)[.. Numbers("j").Where(n => n > 1), (await Int("k", 4))]).Count);
        IReadOnlyList<string> texts = true ? [await Str("l", "x"), "y"] : (string[])[];
        V("texts", texts.Count);
    }

    private static int[] Numbers(string text)
    {
        Log(text);
        return [1, 2];
    }
}
