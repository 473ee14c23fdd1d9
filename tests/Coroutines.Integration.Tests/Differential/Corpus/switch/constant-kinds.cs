// Switches over char, long, bool, and nullable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        switch (await Of("c", 'x')) { case 'x': await Pause("x"); break; default: Log("no"); break; }
        switch (await Of("l", 5_000_000_000L)) { case 5_000_000_000L: await Pause("l"); break; }
        switch (await Bool("b", false)) { case true: Log("t"); break; case false: await Pause("f"); break; }
        switch (await Of<int?>("n", null)) { case null: await Pause("n"); break; case 3: Log("3"); break; }
        switch (await Of<int?>("m", 3)) { case null: Log("n"); break; case 3: await Pause("3"); break; }
    }
}
