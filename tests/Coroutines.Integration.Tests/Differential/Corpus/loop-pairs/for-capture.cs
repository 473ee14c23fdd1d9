// A captured variable inside for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            var copy = i * 10;
            fs.Add(() => copy++);
            await Pause("p" + i);
            copy++;
            Log(copy);
        }
        foreach (var f in fs) { Log(f()); Log(f()); }
        Log("end");
    }
}
