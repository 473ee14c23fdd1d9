// A local function that is only called, whose query captures a parameter: its closure is a field, also when nothing else needs it across the await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log("begin");
        V("uncalled", await Uncalled(3));
        V("called", await Called(4));
        V("written", await Written(5));
        Log("end");
    }

    [Coroutine]
    private static async Coroutine<int> Uncalled(int a)
    {
        var values = new[] { 3, 4 };
        int Sum(int y) => (from q in values where y != q select q + a).Sum();
        return await Int("int", 7);
    }

    [Coroutine]
    private static async Coroutine<int> Called(int a)
    {
        var values = new[] { 3, 4 };
        int Sum(int y) => (from q in values where y != q select q + a).Sum();
        await Pause("called");
        return Sum(4);
    }

    [Coroutine]
    private static async Coroutine<int> Written(int a)
    {
        int Twice() { a *= 2; return new[] { 1, 2 }.Sum(q => q * a); }
        await Pause("written");
        var first = Twice();
        await Pause("again");
        return first + Twice() + a;
    }
}
