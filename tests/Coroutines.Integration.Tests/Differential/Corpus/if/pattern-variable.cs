// A pattern variable of an awaited condition lives across the branch's await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object o = 7;
        if (await Of("o", o) is int number and > 3)
        {
            await Pause("p");
            Log("number " + number);
        }
        if (o is not int other) { Log("not an int"); return; }
        await Pause("q");
        Log(other);
    }
}
