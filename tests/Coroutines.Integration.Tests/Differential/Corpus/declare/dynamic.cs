// dynamic operations between awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        dynamic d = await Int("a", 5);
        Log((object)(d + 1));
        d = await Str("b", "text");
        Log((object)d.Length);
        d = new List<int> { 1, 2 };
        d.Add(await Int("c", 3));
        await Pause("p");
        Log((object)d[2]);
    }
}
