// A captured variable inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        var i = 0;
        again:
        {
            var copy = i * 10;
            fs.Add(() => copy++);
            await Pause("p" + i);
            copy++;
            Log(copy);
        }
        if (++i < 3) goto again;
        foreach (var f in fs) { Log(f()); Log(f()); }
        Log("end");
    }
}
