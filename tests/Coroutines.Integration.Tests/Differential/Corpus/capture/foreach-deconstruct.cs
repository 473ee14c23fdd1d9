// Captured deconstruction variables of foreach.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<string>>();
        foreach (var (a, b) in new[] { (1, "x"), (2, "y") })
        {
            fs.Add(() => a + b);
            await Pause(b);
        }
        foreach (var f in fs) Log(f());
    }
}
