// GetEnumerator found as an extension method.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in 3) { Log(await Int("x", x)); }
    }
}

public static class Extensions
{
    public static IEnumerator<int> GetEnumerator(this int count)
    {
        for (var i = 0; i < count; i++) { Log("next " + i); yield return i; }
    }
}
