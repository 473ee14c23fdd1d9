// Pattern variables inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = -1;
        do
        {
            i++;
            if (await Of<object>("o" + i, i == 1 ? "s" : i) is int n and not 7)
            {
                await Pause("p");
                Log("n" + n);
            }
            else Log("not");
        }
        while (i < 2);
        Log("end");
    }
}
