// foreach deconstructing with typed variables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach ((int n, string s) in new[] { (1, "x"), (2, "y") })
        {
            Log(s + await Int("n", n));
        }
    }
}
