// foreach with deconstruction of each item.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var map = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        foreach (var (key, value) in map)
        {
            await Pause(key);
            Log($"{key} {value}");
        }
    }
}
