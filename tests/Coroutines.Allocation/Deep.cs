using static Coroutines.Coroutine;

namespace Coroutines.Allocation;

/// <summary>Three coroutines deep. The marks at the line ends tell the test which lines a stack trace has to name.</summary>
internal static partial class Deep
{
    [Coroutine]
    public static async Coroutine<long> Calls(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await Outer(1, suspend: (i & 15) == 0);
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<int> Outer(int value, bool suspend)
    {
        var result = await Middle(value, suspend); // line: Outer
        return result;
    }

    [Coroutine]
    private static async Coroutine<int> Middle(int value, bool suspend)
    {
        return await Inner(value, suspend); // line: Middle
    }

    [Coroutine]
    private static async Coroutine<int> Inner(int value, bool suspend)
    {
        if (suspend)
        {
            await Yield();
        }

        if (value < 0)
        {
            throw new InvalidOperationException("deep"); // line: Inner
        }

        return value;
    }
}
