// A user Deconstruct in a pattern is called, and its order is kept.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        switch (await Of("d", new D()))
        {
            case (1, _): Log("one"); break;
            case (_, 2): await Pause("two"); Log("two"); break;
        }
    }
}

public sealed class D
{
    public void Deconstruct(out int a, out int b) { Log("deconstruct"); a = 5; b = 2; }
}
