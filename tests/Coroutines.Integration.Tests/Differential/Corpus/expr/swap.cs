// Swaps through tuples with awaits between.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int a = 1, b = 2, c = 3;
        (a, b, c) = (b, c, a);
        await Pause("p");
        Log($"{a}{b}{c}");
        var list = new List<int> { 1, 2, 3 };
        (list[0], list[await Int("i", 2)]) = (list[2], list[0]);
        Log(list);
        await Pause("end");
    }
}
