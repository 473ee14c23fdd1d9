// is and as with types.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Of<object>("a", 1) is int);
        Log(await Of<object>("b", 1) is string);
        Log(await Of<object>("c", "s") as string);
        Log((await Of<object>("d", 1) as string) is null);
        Log(await Of<object>("e", 1) as int?);
    }
}
