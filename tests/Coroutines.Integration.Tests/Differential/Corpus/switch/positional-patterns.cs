// Deconstruction patterns over a record and a tuple.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var p in new[] { new Point(0, 0), new Point(0, 3), new Point(4, 0), new Point(5, 6) })
        {
            switch (p)
            {
                case (0, 0): await Pause("origin"); break;
                case (0, var y): await Pause("on y"); Log(y); break;
                case (var x, 0) { X: > 3 }: await Pause("on x"); Log(x); break;
                case var (x, y): await Pause("plane"); Log(x + y); break;
            }
        }
        switch (await Int("a", 1), await Int("b", 2))
        {
            case (1, 3): Log("no"); break;
            case (var a, 2): await Pause("yes"); Log(a); break;
        }
    }
}

public record Point(int X, int Y);
