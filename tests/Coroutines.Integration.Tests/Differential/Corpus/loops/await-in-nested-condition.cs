// while inside for inside do, all conditions await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = 0;
        do
        {
            for (var b = 0; await Bool($"b{a}{b}", b < 2); b++)
            {
                var c = 0;
                while (await Bool($"c{c}", c < 1)) c++;
                Log($"{a}{b}{c}");
            }
        }
        while (await Bool("a", ++a < 2));
    }
}
