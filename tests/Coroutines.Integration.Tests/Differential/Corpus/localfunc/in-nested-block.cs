// A local function in a loop body captures the round's variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            var x = i;
            int Get() => x * 10;
            await Pause("p" + i);
            x++;
            fs.Add(Get);
            Log(Get());
        }
        foreach (var f in fs) Log(f());
    }
}
