// A lambda modifies a local that lives across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        Action inc = () => n++;
        inc();
        await Pause("p");
        inc();
        n += 10;
        await Pause("q");
        inc();
        Log(n);
    }
}
