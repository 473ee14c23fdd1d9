// A local function inside while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 1;
        var i = 0;
        while (i < 3)
        {
            int Scale(int by) => i * by + total;
            await Pause("p" + i);
            total += Scale(2);
            Log(total);
            i++;
        }
        Log("end");
    }
}
