// A captured variable inside while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        var i = 0;
        while (i < 3)
        {
            var copy = i * 10;
            fs.Add(() => copy++);
            await Pause("p" + i);
            copy++;
            Log(copy);
            i++;
        }
        foreach (var f in fs) { Log(f()); Log(f()); }
        Log("end");
    }
}
