// A finally that modifies locals seen after it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        try
        {
            x = await Int("x", 2);
            try { x *= 10; await Pause("p"); }
            finally { x += 5; await Pause("q"); }
        }
        finally { x *= 2; }
        Log(x);
    }
}
