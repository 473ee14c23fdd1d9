// A lambda that captures this, in a class.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj();
        await o.Run();
        Log(o.Count);
        await Pause("end");
    }
}

public sealed partial class Obj
{
    public int Count;
    [Coroutine]
    public async Coroutine Run()
    {
        var step = 2;
        Action f = () => { Count += step; Bump(); };
        f();
        await Pause("p");
        step = 5;
        f();
        Log(Count);
    }
    private void Bump() => Count += 100;
}
