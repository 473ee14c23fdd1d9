// Modifying the list during an await makes the next step throw.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = new List<int> { 1, 2, 3 };
        try
        {
            foreach (var x in list)
            {
                Log(await Int("x", x));
                if (x == 2) list.Add(4);
            }
        }
        catch (InvalidOperationException) { Log("modified"); }
    }
}
