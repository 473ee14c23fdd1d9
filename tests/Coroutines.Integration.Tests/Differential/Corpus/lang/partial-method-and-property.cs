// Partial methods and properties used by a coroutine.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await new T().Run();
    }
}

public partial class T
{
    partial void Before(int x);
    private partial int Value { get; }
    [Coroutine] public async Coroutine Run() { Before(1); await Pause("p"); Before(await Int("x", 2)); Log(Value); }
}
public partial class T
{
    partial void Before(int x) => Log("before " + x);
    private partial int Value => 7;
}
