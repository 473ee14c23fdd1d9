// Locals of copied blocks, and of loops and patterns, that are named as generated code names its own.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = await Int("n", 1);
        if (n > 0) { int __context = 1, __state = 2; var __status = 3; Log(__context + __state + __status); foreach (var __result in new[] { 1 }) Log(__result); }
        if (n > 0) { object o = n; if (o is int __self) Log(__self); try { throw new InvalidOperationException("x"); } catch (InvalidOperationException __e) { Log(__e.Message); } }
        await Pause("p");
        for (var __suspended = 0; __suspended < 1; __suspended++) Log(__suspended);
        if (int.TryParse("5", out var __current)) Log(__current + n);
        Func<int, int> f = __status => __status + n; Log(f(1));
        if (n > 0) { int __context(int __state) => __state * 2; Log(__context(3)); var (__atYield, __disposing) = (1, 2); Log(__atYield + __disposing); }
    }
}
