// Try/finally inside foreach over a list.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new List<int> { 0, 1, 2 })
        {
            try
            {
                await Pause("t" + i);
                Log("body");
            }
            finally
            {
                await Pause("f" + i);
                Log("finally");
            }
        }
        Log("end");
    }
}
