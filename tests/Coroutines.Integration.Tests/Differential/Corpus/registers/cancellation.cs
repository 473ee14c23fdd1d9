// A cancellation in the midst of a loop: catch and finally blocks, with awaits and without, see the values of the turn.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var kind in new[] { 0, 1, 2 })
        {
            var t = CreateTask(kind switch { 0 => Caught(), 1 => Held(), _ => Passed() });
            await Sleep(5);
            Log("cancel");
            t.Cancel();
            try { Log(await t); } catch (OperationCanceledException) { Log("cancelled"); }
        }
    }

    [Coroutine]
    static async Coroutine<int> Caught()
    {
        var turns = 0;
        var caught = 0;
        for (var i = 0; caught < 1 || i < 9; i++)
        {
            turns += await Maybe(i);
            try { await Maybe(i + turns); }
            catch (OperationCanceledException) { caught++; Log($"caught {i} {turns}"); }
        }

        return turns * 10 + caught;
    }

    [Coroutine]
    static async Coroutine<int> Held()
    {
        var turns = 0;
        try
        {
            while (true) turns += await Maybe(turns);
        }
        finally
        {
            await Pause("held");
            Log("turns " + turns);
            for (var i = 0; i < 3; i++) turns += await Maybe(i);
            Log("turns " + turns);
        }
    }

    [Coroutine]
    static async Coroutine<int> Passed()
    {
        var turns = 0;
        try { while (true) turns += await Maybe(turns); }
        finally { Log("passed " + turns); }
    }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 2 == 1) await Sleep(2);
        Log("maybe " + x);
        return 1;
    }
}
