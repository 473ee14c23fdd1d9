// Anonymous types across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new { Id = await Int("id", 1), Name = V("n", "x"), Inner = new { Z = await Int("z", 2) } };
        await Pause("p");
        Log(a);
        Log(a.Inner.Z + a.Id);
        var list = new[] { new { K = await Int("k1", 1) }, new { K = V("k2", 2) } };
        await Pause("q");
        Log(list[1].K);
    }
}
