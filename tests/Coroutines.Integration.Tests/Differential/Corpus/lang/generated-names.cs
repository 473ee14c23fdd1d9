// Locals, parameters and members named like what is generated.
public static partial class P
{
    static int __state = 7;
    static int __context => 8;
    static int __M(int __status) => __status;

    [Coroutine]
    static async Coroutine<int> F(int __self, int __state, string __context, int _, int __result)
    {
        var __status = await Int("a", __self);
        { int __e = 1; Log(__e); }
        var __await = await Int("b", _);
        _ = await Int("c", 3);
        int __resume1 = _, __thrown = 2, __t = 5, __suspended = 6, __handler = 7;
        try { await Pause("p"); throw new Exception("x"); }
        catch (Exception __exception) when (__exception.Message == "x") { await Pause("q"); Log(__exception.Message); }
        finally { await Pause("f"); Log(__thrown); }
        return __status + __state + __await + _ + __result + __context.Length + __resume1 + __thrown + __t + __suspended + __handler + P.__state + P.__context + P.__M(1);
    }

    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(1, 2, "abc", 4, 5));
        Log(await F(__result: 1, _: 2, __context: "", __self: 3, __state: 4));
    }
}
