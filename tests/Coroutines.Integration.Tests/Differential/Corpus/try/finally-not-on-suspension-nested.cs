// Nested finally blocks around suspensions in a loop.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                try { await Pause("a" + i); await Pause("b" + i); }
                finally { Log("inner " + i); }
                await Pause("c" + i);
            }
            finally { Log("outer " + i); }
        }
    }
}
