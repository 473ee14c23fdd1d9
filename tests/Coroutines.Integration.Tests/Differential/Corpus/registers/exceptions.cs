// Exceptions inside and outside of the loop: the handlers see what the loop changed before and after a suspension.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Around());
        Log(await Inside());
        Log(await Finally());
    }

    [Coroutine]
    static async Coroutine<int> Around()
    {
        var i = 0;
        var sum = 0;
        try
        {
            for (; i < 20; i++) sum += await Maybe(i);
        }
        catch (InvalidOperationException e) when (Seen(i, sum))
        {
            Log($"{e.Message} {i} {sum}");
        }

        return i * 1000 + sum;
    }

    [Coroutine]
    static async Coroutine<int> Inside()
    {
        var sum = 0;
        var failures = 0;
        for (var i = 3; i < 14; i++)
        {
            try
            {
                sum += await Maybe(i);
                if (i == 12) break;
            }
            catch (InvalidOperationException)
            {
                failures++;
                Log($"failed {i} {sum} {failures}");
                await Pause("after " + failures);
            }

            Log($"{i} {sum} {failures}");
        }

        return sum * 10 + failures;
    }

    [Coroutine]
    static async Coroutine<int> Finally()
    {
        var sum = 0;
        var left = 0;
        for (var i = 0; i < 6; i++)
        {
            try
            {
                sum += await Maybe(i);
                if (i == 4) return sum * 100 + left;
            }
            finally
            {
                left++;
                Log($"left {i} {sum} {left}");
            }

            sum -= await Maybe(1);
        }

        return -1;
    }

    static bool Seen(int i, int sum) { Log($"filter {i} {sum}"); return true; }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 3 == 2) await Pause("m" + x);
        if (x == 8) throw new InvalidOperationException("eight");
        return x;
    }
}
