// using declarations dispose in reverse order at the end of the block.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        {
            using var a = new Res(await Str("na", "a"));
            using var b = new Res("b");
            await Pause("p");
            using var c = new Res(a.Name + b.Name);
            Log("end of block");
        }
        await Pause("after");
    }
}
