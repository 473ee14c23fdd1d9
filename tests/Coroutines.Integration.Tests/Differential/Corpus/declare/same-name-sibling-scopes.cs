// Locals of one name and different types in sibling scopes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        {
            var x = 1;
            await Pause("a");
            Log(x);
        }
        {
            var x = "s";
            await Pause("b");
            Log(x);
        }
        for (var x = 0; x < 2; x++) await Pause("c" + x);
        foreach (var x in new[] { 1.5 }) { await Pause("d"); Log(x); }
        if (await Of<object>("o", 'c') is char y) Log(y);
        { object z = "z"; await Pause("e"); Log(z); }
    }
}
