// goto out of nested usings.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (new Res("a"))
        {
            using (new Res("b"))
            {
                await Pause("p");
                goto end;
            }
        }
        end:
        Log("end");
    }
}
