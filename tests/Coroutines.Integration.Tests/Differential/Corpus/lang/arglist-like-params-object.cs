// params object[] with null and array arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(F());
        Log(F(await Of<object?>("a", null), 1));
        Log(F(await Of("b", new object[] { 1, 2, 3 })));
        Log(F(V("c", "x"), await Int("d", 2), 'c'));
    }

    static int F(params object?[] items) => items.Length;
}
