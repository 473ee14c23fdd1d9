// Captured out and pattern variables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object o = "text";
        if (o is string s && int.TryParse(await Str("n", "42"), out var n))
        {
            Func<string> f = () => s + n;
            await Pause("p");
            n++;
            s += "!";
            Log(f());
        }
    }
}
