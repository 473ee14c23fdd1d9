// A local of a loop body is a new variable in each round.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var actions = new List<Action>();
        for (var i = 0; i < 3; i++)
        {
            var copy = i;
            await Pause("p" + i);
            actions.Add(() => Log(copy++));
        }
        foreach (var action in actions) { action(); action(); }
    }
}
