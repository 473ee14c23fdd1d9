// Locals in a while body are fresh each round, also after continue.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        var i = 0;
        while (i < 4)
        {
            var x = i++;
            fs.Add(() => x *= 2);
            if (x == 1) continue;
            await Pause("p" + x);
            x += 100;
        }
        foreach (var f in fs) Log(f());
    }
}
