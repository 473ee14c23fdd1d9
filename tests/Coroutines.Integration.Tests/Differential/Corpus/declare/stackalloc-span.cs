// stackalloc and spans that do not live across an await.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var sum = await Int("a", 1);
        {
            Span<int> s = stackalloc int[3];
            s[0] = sum;
            s[1] = 5;
            foreach (var x in s) sum += x;
        }
        await Pause("p");
        ReadOnlySpan<char> text = "hello".AsSpan(1, 3);
        Log(text.ToString());
        await Pause("q");
        Log(sum);
        Log(Count("abc".AsSpan()[1..]) + await Int("b", 1));
    }

    static int Count(ReadOnlySpan<char> s) => s.Length;
}
