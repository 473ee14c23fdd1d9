// A coroutine of a struct works on a copy of this.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { X = 1 };
        Log(await s.Bump(5));
        Log(s.X);
        var a = new[] { new S { X = 10 } };
        Log(await a[0].Bump(await Int("n", 7)));
        Log(a[0].X);
    }
}

public partial struct S
{
    public int X;
    [Coroutine]
    public async Coroutine<int> Bump(int by)
    {
        X += by;
        await Pause("p");
        X += by;
        this.X++;
        return X;
    }
}
