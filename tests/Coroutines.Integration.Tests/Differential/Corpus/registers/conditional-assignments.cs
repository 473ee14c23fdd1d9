// Values set in one branch, kept over several kinds of await, and read much later; two variables of one field in turn.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var first = 0;
        while (first < 40)
        {
            if (first % 2 == 0) first += await Maybe(first);
            else if (first % 3 == 0) { first += 2; await Pause("three"); }
            else { await Yield(); first += 5; await Task.Delay(0); }
            Log(first);
        }

        var second = first - 30;
        do
        {
            second -= await Maybe(second) > 3 ? 2 : 1;
            Log("second " + second);
        }
        while (second > 0);

        bool more;
        int third;
        while ((more = await Maybe(second) < 2) | (third = second++) < 4) Log($"{more} {third}");
        Log($"{more} {third} {second}");
    }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 4 == 0) await Pause("m" + x);
        return x % 5 + 1;
    }
}
