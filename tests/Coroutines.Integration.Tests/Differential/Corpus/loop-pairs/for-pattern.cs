// Pattern variables inside for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            if (await Of<object>("o" + i, i == 1 ? "s" : i) is int n and not 7)
            {
                await Pause("p");
                Log("n" + n);
            }
            else Log("not");
        }
        Log("end");
    }
}
