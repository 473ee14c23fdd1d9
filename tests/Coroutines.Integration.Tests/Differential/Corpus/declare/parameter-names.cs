// Parameters and locals with keywords, unicode and machine-like names.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(1, 2, 3, 4));
        await Pause("end");
    }

    [Coroutine]
    static async Coroutine<int> F(int @class, int über, int __state, int context)
    {
        var status = await Int("s", 5);
        var @await_ = @class + über;
        await Pause("p");
        var __await1 = __state + context;
        int result = await_ + __await1 + status;
        await Pause("q");
        return result;
    }
}
