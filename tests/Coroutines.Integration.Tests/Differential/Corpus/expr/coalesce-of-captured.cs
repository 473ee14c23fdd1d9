// `??` with a captured variable on its left, whose right side awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[]? values = [1, 2], none = null;
        string? text = "text";
        Func<int> first = () => (values?[0] ?? 0) + (none?.Length ?? 3) + (text?.Length ?? 5);
        Log((values ?? await Of("not needed", new int[1]))[0]);
        Log((none ?? await Of("needed", new int[4])).Length);
        Log((text ?? await Str("not needed", "other")).Length);
        text = null;
        Log((text ?? await Str("needed", "other")).Length);
        Log(first());
        Log((values ??= await Of("assigned", new int[1]))[1]);
        Log(first());
    }
}
