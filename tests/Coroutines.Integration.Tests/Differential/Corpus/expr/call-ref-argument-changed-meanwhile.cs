// The ref argument sees what happened to the element during the await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var array = new[] { 1, 2, 3 };
        var keep = array;
        var i = 1;
        Log(F(ref array[i], await Change(array)));
        array = new[] { 9, 9, 9 };
        i = 2;
        Log(keep);
        Log(F(ref keep[i], (keep = array)[await Int("j", 0)]));
        Log(keep);
    }

    static int F(ref int target, int add) { target += add; return target; }
    [Coroutine] static async Coroutine<int> Change(int[] a) { await Yield(); a[1] = 50; Log("changed"); return 5; }
}
