// A ref argument before an awaited one keeps pointing at the variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int x = 1, y = 5;
        Log(F(ref x, await Int("a", 2)));
        Log(x);
        var array = new[] { 1, 2, 3 };
        Log(F(ref array[V("i", 1)], await Int("b", 10)));
        Log(array);
        Log(F(ref field, await Int("c", 100)));
        Log(field + y);
    }

    static int field = 7;
    static int F(ref int target, int add) { target += add; return target; }
}
