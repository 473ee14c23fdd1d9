// Captures from several scopes in one lambda.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var outer = 1;
        var fs = new List<Func<int>>();
        for (var i = 0; i < 2; i++)
        {
            var mid = i * 10;
            if (i >= 0)
            {
                var inner = i * 100;
                await Pause("p" + i);
                fs.Add(() => outer++ + mid++ + inner++);
            }
            mid += 1;
        }
        outer = 1000;
        foreach (var f in fs) { Log(f()); Log(f()); }
    }
}
