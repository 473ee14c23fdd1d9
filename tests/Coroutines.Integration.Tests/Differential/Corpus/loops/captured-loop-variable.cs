// Each round of foreach has its own captured variable; a for has one.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var actions = new List<Func<int>>();
        foreach (var x in new[] { 1, 2, 3 }) { await Pause("p"); actions.Add(() => x); }
        for (var i = 0; i < 3; i++) { await Pause("q"); actions.Add(() => i); }
        foreach (var action in actions) Log(action());
    }
}
