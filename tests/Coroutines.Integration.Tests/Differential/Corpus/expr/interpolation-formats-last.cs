// Beside an await, all holes of a string are evaluated before the first is formatted.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log($"{new Shout("a")} {await Int("b", 1)} {V("c", 2)}");
        Log($"{await Int("d", 3)} {new Shout("e")} {V("f", 4)} {new Shout("g")}");
        Log($"{await Int("h", 5)}{new Shout("i"),4}{V("j", 6):00}");
    }
}
public sealed class Shout(string name) { public override string ToString() => V("shout", name); }
