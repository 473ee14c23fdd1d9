// && and || together, with awaits in condition positions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 8; i++)
        {
            bool a = (i & 1) != 0, b = (i & 2) != 0, c = (i & 4) != 0;
            if ((await Bool("a", a) || V("b", b)) && !(await Bool("c", c) && a)) Log(i + " yes");
            else Log(i + " no");
        }
    }
}
