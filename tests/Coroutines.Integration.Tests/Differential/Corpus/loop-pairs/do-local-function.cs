// A local function inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 1;
        var i = -1;
        do
        {
            i++;
            int Scale(int by) => i * by + total;
            await Pause("p" + i);
            total += Scale(2);
            Log(total);
        }
        while (i < 2);
        Log("end");
    }
}
