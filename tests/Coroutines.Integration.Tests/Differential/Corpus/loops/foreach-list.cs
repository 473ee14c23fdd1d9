// foreach over a List, whose enumerator is a mutable struct.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = new List<int> { 1, 2, 3 };
        foreach (var x in list)
        {
            Log(await Int("x", x));
        }
    }
}
