// Null-forgiving, as and unboxing around awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        string? s = null;
        Log((await Of<string?>("a", s))! + "x");
        object o = await Int("b", 5);
        Log((int)o + (int)(object)await Int("c", 6));
        Log((await Of<object>("d", "str") as string)!.Length);
        Log(((IEnumerable<char>)await Str("e", "ab")).Count());
    }
}
