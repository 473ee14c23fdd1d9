// Locals that count as assigned although nothing gave them a value: at each call they are empty, whatever an earlier call left.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var round = 0; round < 4; round++)
        {
            Log(await Kept(round % 2 == 0, round));
        }

        Log(await Kept(true, 8));
        Log(await Kept(false, 9));
    }

    [Coroutine]
    private static async Coroutine<string> Kept(bool set, int value)
    {
        System.Runtime.CompilerServices.Unsafe.SkipInit(out int number);
        System.Runtime.CompilerServices.Unsafe.SkipInit(out string? text);
        if (set)
        {
            number = value + 1;
            text = "set " + value;
        }

        await Pause("set " + set);
        return number + " " + (text ?? "none");
    }
}
