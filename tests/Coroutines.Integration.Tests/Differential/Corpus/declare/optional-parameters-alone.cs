// Coroutines that are called without any argument although they have parameters: optional ones of every kind, and params.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Number());
        Log(await Text());
        Log(await Day());
        Log(await Maybe());
        Log(await Many());
        Log(await Two());
        Log(await CreateTask(Number()));
        var cold = Text();
        Log(await cold);
        Log(await Number(3));
    }

    [Coroutine]
    private static async Coroutine<int> Number(int n = 5)
    {
        await Pause("number");
        return n * 2;
    }

    [Coroutine]
    private static async Coroutine<string> Text(string text = "none\n")
    {
        await Pause("text");
        return text;
    }

    [Coroutine]
    private static async Coroutine<DayOfWeek> Day(DayOfWeek day = DayOfWeek.Friday)
    {
        await Pause("day");
        return day;
    }

    [Coroutine]
    private static async Coroutine<string> Maybe(decimal? amount = 1.5m)
    {
        await Pause("maybe");
        return amount?.ToString() ?? "null";
    }

    [Coroutine]
    private static async Coroutine<int> Many(params int[] all)
    {
        await Pause("many");
        return all.Length;
    }

    [Coroutine]
    private static async Coroutine<string> Two(char sign = 'x', double value = double.MaxValue)
    {
        await Pause("two");
        return sign.ToString() + (value > 1e300);
    }
}
