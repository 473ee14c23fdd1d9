// Jumps through several finally blocks, some of which await.
public static partial class P
{
    [Coroutine]
    static async Coroutine<string> Walk(int mode)
    {
        var trace = "";
        for (var i = 0; i < 3; i++)
        {
            try
            {
                for (var j = 0; j < 3; j++)
                {
                    try
                    {
                        try
                        {
                            trace += i + "" + j + " ";
                            if (mode == 0 && j == 1) break;
                            if (mode == 1 && j == 1) continue;
                            if (mode == 2 && i == 1) return trace + "ret";
                            if (mode == 3 && j == 1) goto next;
                            if (mode == 4 && i == 1 && j == 1) throw new Exception(trace);
                            if (mode == 5 && i == 2) goto done;
                            await Pause("in");
                        }
                        catch (Exception e) when (mode == 4)
                        {
                            await Pause("caught");
                            if (i == 1) goto next;
                            trace += e.Message.Length;
                        }
                        finally { trace += "f"; }
                    }
                    finally { await Pause("F"); trace += "F"; }
                }
                next: trace += "n";
            }
            finally { trace += "o"; if (mode != 5) await Pause("O"); }
        }
        done:
        return trace;
    }

    [Coroutine]
    public static async Coroutine Main()
    {
        for (var m = 0; m < 6; m++) Log(await Walk(m));
    }
}
