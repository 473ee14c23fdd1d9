// A ref-returning method as target: without an await in the value, awaits around.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3 };
        await Pause("p");
        Pick(a, 1) += 5;
        Pick(a, 2)++;
        Pick(a, await Int("i", 0)) = 9;
        await Pause("q");
        Log(a);
    }

    static ref int Pick(int[] a, int i) { Log("pick " + i); return ref a[i]; }
}
