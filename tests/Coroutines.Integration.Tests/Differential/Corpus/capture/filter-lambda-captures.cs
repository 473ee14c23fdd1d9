// A lambda inside a catch filter captures locals that live across awaits.
public static partial class P
{
    static bool Test(Func<bool> f) => f();

    [Coroutine]
    public static async Coroutine Main()
    {
        var limit = await Int("limit", 3);
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Int("try " + i, i);
                throw new InvalidOperationException("no " + i);
            }
            catch (InvalidOperationException e) when (Test(() => e.Message.Length > limit && i == 1))
            {
                Log("plain " + e.Message);
            }
            catch (Exception e) when (Test(() => { limit++; return e is InvalidOperationException; }))
            {
                await Int("moved", i);
                Func<string> f = () => e.Message + limit;
                Log(f());
            }
        }
        Log(limit);
    }
}
