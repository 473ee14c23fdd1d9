// Two struct enumerators alive at once.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var outer = new List<int> { 1, 2 };
        var inner = new List<string> { "a", "b" };
        foreach (var x in outer)
            foreach (var y in inner)
            {
                await Pause(y + x);
                Log(x + y);
            }
    }
}
