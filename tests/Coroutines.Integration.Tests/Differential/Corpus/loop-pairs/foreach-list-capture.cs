// A captured variable inside foreach over a list.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        foreach (var i in new List<int> { 0, 1, 2 })
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
