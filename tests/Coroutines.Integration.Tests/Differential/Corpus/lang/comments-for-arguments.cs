// Calls whose parentheses hold nothing but white space and comments: default values are the callee's.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await D( );
        await D( /* none */ );
        await D(
            // none
            );
        var c = D( /* c */ );
        await c;
        await Q(/* c */);
        Func<Coroutine> f = () => D( /* c */);
        await f();
    }
    [Coroutine] public static async Coroutine D(int a = 5) { await Pause("p"); Log(a); }
    [Coroutine] public static async Coroutine Q(params int[] a) { await Pause("p"); Log(a.Length); }
}
