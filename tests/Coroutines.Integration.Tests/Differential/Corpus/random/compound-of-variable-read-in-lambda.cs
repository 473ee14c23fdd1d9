// A compound assignment to a variable that a lambda reads.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = 1;
        Func<int> read = () => a * 10;
        a |= await Int("a", 6);
        Log(read());
        a += await Int("b", 2);
        Log(read() + (a -= await Int("c", 3)));
        Log(await Add(5));
    }

    [Coroutine]
    private static async Coroutine<int> Add(int x)
    {
        Func<int> read = () => x;
        x *= await Now("d", 3);
        return read() + x;
    }
}
