// Using inside foreach over a list.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new List<int> { 0, 1, 2 })
        {
            using var r = new Res("r" + i);
            await Pause("p" + i);
            Log("used");
        }
        Log("end");
    }
}
