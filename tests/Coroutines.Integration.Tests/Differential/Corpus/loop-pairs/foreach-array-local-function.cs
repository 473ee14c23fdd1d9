// A local function inside foreach over an array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 1;
        foreach (var i in new[] { 0, 1, 2 })
        {
            int Scale(int by) => i * by + total;
            await Pause("p" + i);
            total += Scale(2);
            Log(total);
        }
        Log("end");
    }
}
