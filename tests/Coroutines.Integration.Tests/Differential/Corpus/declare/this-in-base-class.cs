// A derived class calls inherited coroutines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var d = new Derived();
        Log(await d.Run());
        await Pause("end");
    }
}

public partial class Base { protected int n = 1; [Coroutine] protected async Coroutine<int> Step(int x) { n += x; await Pause("step"); return n; } }
public sealed partial class Derived : Base
{
    [Coroutine]
    public async Coroutine<int> Run()
    {
        var a = await Step(1);
        var b = await base.Step(10);
        return a * 100 + b + n;
    }
}
