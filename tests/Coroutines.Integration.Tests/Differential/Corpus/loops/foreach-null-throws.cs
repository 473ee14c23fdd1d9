// foreach over null throws before the body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[]? items = null;
        try
        {
            foreach (var x in await Of("items", items!)) Log(x);
        }
        catch (NullReferenceException) { Log("null"); }
        await Pause("end");
    }
}
