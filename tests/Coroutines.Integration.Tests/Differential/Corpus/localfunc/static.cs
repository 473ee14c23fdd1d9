// A static local function called around awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        static int Twice(int x) => x * 2;
        Log(Twice(await Int("a", 2)));
        await Pause("p");
        Log(Twice(Twice(await Int("b", 3))));
    }
}
