// A variable of a for condition and the loop's own, captured, with an await in the body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var all = new List<Func<string>>();
        for (int i = 0; int.TryParse(i.ToString(), out var x) && i < 3; i++)
        {
            all.Add(() => "i" + i + " x" + x);
            if (i == 1) continue;
            await Pause("p" + i);
        }
        foreach (var f in all) Log(f());
    }
}
