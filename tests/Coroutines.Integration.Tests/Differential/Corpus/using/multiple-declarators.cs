// Several resources in one using.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (Res a = new Res("a"), b = new Res(await Str("n", "b")))
        {
            await Pause("p");
            Log(a.Name + b.Name);
        }
    }
}
