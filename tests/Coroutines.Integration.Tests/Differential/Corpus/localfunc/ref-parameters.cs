// Local functions with ref and out parameters.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        void Swap(ref int a, ref int b) => (a, b) = (b, a);
        void Make(out int x) => x = 9;
        int p = await Int("a", 1), q = await Int("b", 2);
        Swap(ref p, ref q);
        await Pause("p");
        Make(out var r);
        Log($"{p}{q}{r}");
    }
}
