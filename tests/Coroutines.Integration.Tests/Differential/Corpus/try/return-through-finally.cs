// return out of try runs the finally with its await, then returns the value computed before.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F());
    }

    [Coroutine]
    static async Coroutine<int> F()
    {
        var x = 1;
        try
        {
            await Pause("t");
            return x;
        }
        finally
        {
            x = 100;
            await Pause("f");
            Log("x " + x);
        }
    }
}
