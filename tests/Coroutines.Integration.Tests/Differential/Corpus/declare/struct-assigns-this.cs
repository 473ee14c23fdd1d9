// A struct coroutine that assigns this.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { X = 1, Y = 2 };
        Log(await s.Reset());
        Log(s.X + s.Y);
        await Pause("end");
    }
}

public partial struct S
{
    public int X, Y;
    [Coroutine]
    public async Coroutine<int> Reset()
    {
        await Pause("a");
        var old = this;
        this = new S { X = 10 };
        await Pause("b");
        return X + Y + old.Y;
    }
}
