// A captured variable inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        var i = -1;
        do
        {
            i++;
            var copy = i * 10;
            fs.Add(() => copy++);
            await Pause("p" + i);
            copy++;
            Log(copy);
        }
        while (i < 2);
        foreach (var f in fs) { Log(f()); Log(f()); }
        Log("end");
    }
}
