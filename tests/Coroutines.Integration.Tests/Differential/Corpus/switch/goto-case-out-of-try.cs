// goto case and goto default out of try blocks that await, in sections with awaits, in loops.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            switch (i)
            {
                case 0:
                    try { await Pause("a"); if (i == 0) goto case 2; Log("no"); } finally { await Pause("f0"); Log("fin0"); }
                    break;
                case 1:
                    try { await Fail("x"); } catch (InvalidOperationException) { await Pause("c"); goto default; } finally { Log("fin1"); }
                    break;
                case 2:
                    Log("two " + i);
                    using (new Res("r")) { await Pause("u"); goto case 7; }
                case 7:
                    Log("seven");
                    await using (new AsyncRes("ar")) { goto default; }
                default:
                    Log("default " + i);
                    if (await Bool("b", i > 2)) { try { continue; } finally { await Pause("cont"); } }
                    break;
            }
            Log("after " + i);
        }
        switch (await Str("s", "k")) { case "k": try { try { goto case null; } finally { await Pause("n1"); } } finally { Log("n2"); } case null: Log("null"); break; }
        switch (DayOfWeek.Friday) { case DayOfWeek.Friday: { await Pause("e"); goto case DayOfWeek.Monday; } case DayOfWeek.Monday: Log("monday"); break; }
    }
}
