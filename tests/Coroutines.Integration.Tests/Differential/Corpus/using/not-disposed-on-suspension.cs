// A suspended block does not dispose.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (var r = new Res("r"))
        {
            for (var i = 0; i < 3; i++) { await Sleep(5); Log("still " + r.Name + i); }
        }
        Log("end");
    }
}
