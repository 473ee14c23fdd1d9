// A struct local whose fields are assigned around awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S();
        s.X = await Int("a", 1);
        s.T.Y = V("b", 2);
        await Pause("p");
        s.T.Y += s.X + await Int("c", 10);
        var copy = s;
        s.X = 100;
        await Pause("q");
        Log($"{s.X} {s.T.Y} {copy.X} {copy.T.Y}");
    }
}

public struct S { public int X; public T T; }
public struct T { public int Y; }
