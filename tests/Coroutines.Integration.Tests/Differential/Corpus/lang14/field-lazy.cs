// field-backed properties with initialisers and lazy values, in the type of the coroutine.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = new T();
        await t.Run();
    }
}

public partial class T
{
    public string Name { get => field ??= Make(); set => field = value + "!"; }
    public int Count { get; private set { Log("count " + value); field = value; } } = 3;
    private string Make() { Log("make"); return "made"; }
    [Coroutine]
    public async Coroutine Run()
    {
        Log(Name);
        Name = await Str("n", "name");
        Log(Name);
        Count += await Int("c", 4);
        Count++;
        Log(Count);
        this.Name += await Str("m", "more");
        Log(Name);
    }
}
