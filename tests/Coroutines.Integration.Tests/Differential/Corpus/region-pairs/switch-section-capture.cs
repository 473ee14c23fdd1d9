// A captured variable inside a switch section.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await F(); }
        catch (Exception e) { Log("main " + Text(e)); }
        Log("end");
    }

    [Coroutine]
    static async Coroutine F()
    {
        switch (await Int("s", 2))
        {
            case 2 when V("when", true):
                var captured = await Int("cap", 5);
                Func<int> read = () => captured++;
                await Pause("p");
                Log(read() + read());
                Log(captured);
                break;
            default: Log("no"); break;
        }
        Log("end of F");
    }
}
