// Variables of an else-if condition belong to the embedded if, and a lambda captures them.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var all = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            if (i == 1)
                Log("one");
            else if (await Int("e", i) is var x && x >= 0)
            {
                all.Add(() => x);
                await Pause("b");
                x += 100;
            }
        }
        foreach (var f in all) Log(f());
    }
}
