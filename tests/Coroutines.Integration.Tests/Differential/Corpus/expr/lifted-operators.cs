// Lifted operators over nullables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Of<int?>("a", 1) + await Of<int?>("b", null) is null);
        Log(await Of<int?>("c", 1) + V<int?>("d", 2));
        Log(await Of<int?>("e", null) == V<int?>("f", null));
        Log(await Of<bool?>("g", null) & await Of<bool?>("h", false));
        Log(await Of<int?>("i", null) < 5);
        int? n = 5;
        n += await Int("j", 1);
        n *= await Of<int?>("k", null);
        Log(n is null);
    }
}
