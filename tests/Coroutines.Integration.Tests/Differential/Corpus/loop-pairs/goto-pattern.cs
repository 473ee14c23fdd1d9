// Pattern variables inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        {
            if (await Of<object>("o" + i, i == 1 ? "s" : i) is int n and not 7)
            {
                await Pause("p");
                Log("n" + n);
            }
            else Log("not");
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
