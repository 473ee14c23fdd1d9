// Two local functions that call each other, declared after use.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Even(await Int("a", 4)));
        await Pause("p");
        Log(Odd(4));
        bool Even(int x) => x == 0 || Odd(x - 1);
        bool Odd(int x) => x != 0 && Even(x - 1);
    }
}
