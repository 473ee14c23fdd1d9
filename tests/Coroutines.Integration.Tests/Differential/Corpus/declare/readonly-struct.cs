// A coroutine of a readonly struct and a readonly member.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S(3);
        Log(await s.Twice());
        Log(await new T { X = 4 }.Get(5));
        await Pause("end");
    }
}

public readonly partial struct S(int x)
{
    private readonly int x = x;
    [Coroutine] public async Coroutine<int> Twice() { await Pause("p"); return x * 2; }
}
public partial struct T
{
    public int X;
    [Coroutine] public readonly async Coroutine<int> Get(int y) { await Pause("q"); return X + y; }
}
