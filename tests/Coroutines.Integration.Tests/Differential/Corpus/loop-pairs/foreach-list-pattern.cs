// Pattern variables inside foreach over a list.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new List<int> { 0, 1, 2 })
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
