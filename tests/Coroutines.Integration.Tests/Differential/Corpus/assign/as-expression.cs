// An assignment as an operand.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int x;
        Log((x = await Int("a", 3)) * x);
        string? line;
        var n = 0;
        while ((line = await Of<string?>("line", n < 2 ? "l" + n : null)) != null) { n++; Log(line); }
        if ((x = await Int("b", 4)) > 3) Log(x);
    }
}
