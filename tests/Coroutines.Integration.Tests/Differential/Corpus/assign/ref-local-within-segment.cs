// ref locals that do not live across an await.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3 };
        await Pause("p");
        {
            ref var r = ref a[1];
            r += 10;
            r = ref a[2];
            r = 7;
        }
        await Pause("q");
        {
            ref readonly var r = ref a[0];
            Log(r);
        }
        Log(a);
    }
}
