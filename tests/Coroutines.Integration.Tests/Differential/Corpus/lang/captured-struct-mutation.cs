// A captured struct local mutated by lambda and body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S();
        Action bump = () => s.X++;
        bump();
        await Pause("a");
        s.X += await Int("i", 10);
        bump();
        s.Add(5);
        Log(s.X);
    }
}

public struct S { public int X; public void Add(int n) { X += n; Log("add"); } }
