// Awaits in the array, in the index and in the value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3 };
        (await Of("a", a))[await Int("i", 1)] += await Int("v", 5);
        Log(a);
        a[await Int("j", 0)]++;
        Log(a);
        Log(a[await Int("k", 2)]--);
        Log(--a[await Int("l", 2)]);
        Log(a);
    }
}
