// Filters beside awaits: in the try before, in the catch behind, in the clauses next to it, in nested and outer regions, and what a filter sees and changes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 6; i++)
        {
            var state = "start " + i;
            try
            {
                try
                {
                    state = await Str("state", "tried " + i);
                    if (i == 0) throw new ArgumentException("zero");
                    if (i == 1) await Fail("one");
                    if (i == 2) throw new FormatException("two", new InvalidOperationException("in two"));
                    if (i == 3) throw new NotSupportedException("three");
                    if (i == 4) { try { await Fail("four"); } catch (InvalidOperationException) when (V("inner filter", false)) { Log("never"); } finally { await Pause("inner finally"); } }
                    Log("no exception");
                }
                catch (ArgumentException) when (Seen(ref state))
                {
                    Log(await Str("argument", state));
                }
                catch (InvalidOperationException e) when (e.Message == "one" && state.Length > 3)
                {
                    state += await Str("invalid", e.Message);
                    throw new InvalidOperationException(state, e);
                }
                catch (Exception e) when (e.InnerException is { Message: var inner } && V("inner", inner).Length > 0)
                {
                    Log(inner + await Int("format", 2));
                    throw;
                }
                finally
                {
                    Log(await Str("finally", state));
                }
            }
            catch (InvalidOperationException e) when (e.InnerException is not null || Seen(ref state)) { await Pause("outer"); Log(e.Message + " " + state); }
            catch when (state.StartsWith("tried", StringComparison.Ordinal) && V("general", i) > 1) { Log(await Str("general catch", state)); }
        }
    }

    private static bool Seen(ref string state) { Log("filter sees " + state); state += " seen"; return true; }
}
