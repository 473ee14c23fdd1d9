// An iterator local function.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var k = 2;
        IEnumerable<int> Gen(int n) { for (var i = 0; i < n; i++) yield return i * k; }
        foreach (var x in Gen(3)) { Log(await Int("x", x)); k = 5; }
    }
}
