// A pattern variable of a for condition is new in each iteration.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var all = new List<Func<int>>();
        for (var i = 0; await Int("c", i * 10) is var x && i < 3; i++, Log("step " + x))
        {
            all.Add(() => x);
            await Pause("p");
        }
        foreach (var f in all) Log(f());
    }
}
