// Empty statements, nested blocks, and unused labels.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        ;
        { { await Pause("a"); } }
        #pragma warning disable CS0164
        unused: ;
        {
            inner:
            if (V("x", 0) == 1) goto inner;
        }
        ;;
        await Pause("b");
    }
}
