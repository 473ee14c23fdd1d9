// A local function inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 1;
        var i = 0;
        again:
        {
            int Scale(int by) => i * by + total;
            await Pause("p" + i);
            total += Scale(2);
            Log(total);
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
