// A local and a parameter that nothing but local functions mention.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Counted(3));
    }

    [Coroutine]
    private static async Coroutine<int> Counted(int limit)
    {
        int last;
        int Set(int value)
        {
            last = value;
            return last * last;
        }

        int Limited(int value) => value > limit ? limit : value;
        Log(Set(2));
        await Pause("between");
        Log(Set(Limited(7)));
        await Pause("again");
        return Limited(1);
    }
}
