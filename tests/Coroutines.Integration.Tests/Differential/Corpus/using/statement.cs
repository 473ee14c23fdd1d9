// using around awaits disposes at its end.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (var r = new Res("a"))
        {
            await Pause("p");
            Log(r.Name);
        }
        Log("after");
    }
}
