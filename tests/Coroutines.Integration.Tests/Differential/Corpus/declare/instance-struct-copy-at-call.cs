// The copy of this is taken when the coroutine is called.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { X = 1 };
        var c = s.Show();
        s.X = 2;
        await c;
        await s.Show();
        Log("end");
    }
}

public partial struct S
{
    public int X;
    [Coroutine]
    public async Coroutine Show() { Log(X); await Pause("p"); Log(X); }
}
