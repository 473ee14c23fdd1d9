// The loop variable is a copy of the struct element.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var items = new[] { new S { X = 1 }, new S { X = 2 } };
        foreach (var s in items)
        {
            s.Bump();
            await Pause("p");
            Log(s.X);
        }
        Log(items[0].X + items[1].X);
    }
}

public struct S { public int X; public void Bump() => X += 10; }
