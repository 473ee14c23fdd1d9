// A switch expression as an argument between others.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Add(V("a", 1), V("k", 2) switch { 2 => await Int("two", 20), _ => 0 }, V("c", 3)));
    }

    static int Add(int a, int b, int c) { Log($"add {a} {b} {c}"); return a + b + c; }
}
