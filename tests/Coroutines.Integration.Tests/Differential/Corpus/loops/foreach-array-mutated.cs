// The array is evaluated once; its elements are read as the loop goes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var items = new[] { 1, 2, 3 };
        var first = items;
        foreach (var x in items)
        {
            first[2] = 9;
            await Pause("p" + x);
            items = new[] { 7 };
            Log(x);
        }
        Log(items.Length);
    }
}
