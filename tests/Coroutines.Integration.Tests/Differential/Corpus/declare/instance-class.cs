// An instance coroutine of a class uses its private members.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj("a");
        await o.Run(1);
        await o.Run(2);
        Log(o.Total);
    }
}

public sealed partial class Obj(string name)
{
    private int total;
    public int Total => total;
    private int Step(int x) { Log(name + " step"); return x; }
    [Coroutine]
    public async Coroutine Run(int x)
    {
        total += Step(x);
        await Pause(name + x);
        this.total += this.Step(await Int("i", x * 10));
    }
}
