// A loop whose await suspends in some turns and completes at once in others: what it changes survives both.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        long sum = 0;
        var last = -1;
        for (var i = 0; i < 12; i++)
        {
            sum += await Maybe(i);
            Log($"{i} {sum} {last}");
            last = i;
        }

        Log(sum + last);
    }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 3 == 1) await Pause("m" + x);
        return x * 10;
    }
}
