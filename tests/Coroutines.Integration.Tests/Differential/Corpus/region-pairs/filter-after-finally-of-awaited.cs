// A filter looks at an exception after the finally and using blocks of what was awaited, and before those of its own method.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            await Middle(1);
        }
        catch (Exception e) when (Asked("first", e, false))
        {
            Log("not here");
        }
        catch (Exception e) when (Asked("second", e, true))
        {
            Log("caught " + e.Message);
        }

        try
        {
            try
            {
                await Pause("own");
                await Inner(2);
            }
            finally
            {
                Log("own finally");
            }
        }
        catch (InvalidOperationException e) when (Asked("own", e, true))
        {
            Log("caught " + e.Message);
        }

        try
        {
            await foreach (var item in Items())
            {
                V("item", item);
            }
        }
        catch (InvalidOperationException e) when (Asked("items", e, true))
        {
            Log("caught " + e.Message);
        }

        try
        {
            V("total", await Sum(await Int("argument", 3)) + await Sum(4));
        }
        catch (InvalidOperationException e) when (Asked("operand", e, true))
        {
            Log("caught " + e.Message);
        }
        finally
        {
            await Pause("end");
        }
    }

    [Coroutine]
    private static async Coroutine Middle(int number)
    {
        try
        {
            await Inner(number);
        }
        catch (Exception e) when (Asked("middle", e, false))
        {
            Log("not here");
        }
        finally
        {
            Log("middle finally");
        }
    }

    [Coroutine]
    private static async Coroutine Inner(int number)
    {
        using var held = new Closing("inner");
        try
        {
            await Pause("before " + number);
            throw new InvalidOperationException("number " + number);
        }
        finally
        {
            Log("inner finally");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Sum(int number)
    {
        using var held = new Closing("sum");
        if (number == 4)
        {
            throw new InvalidOperationException("at once");
        }

        return number;
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items()
    {
        try
        {
            yield return await Int("one", 1);
            throw new InvalidOperationException("no more");
        }
        finally
        {
            Log("items finally");
        }
    }

    private static bool Asked(string who, Exception e, bool answer)
    {
        Log(who + " asked about " + e.Message);
        return answer;
    }

    private sealed class Closing(string name) : IDisposable
    {
        public void Dispose() => Log("closing " + name);
    }
}
