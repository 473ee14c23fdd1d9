// new T() across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var b = await Make<Box>(5);
        Log(b.X);
        Log((await Make<Box>(6)).X);
    }

    [Coroutine]
    static async Coroutine<T> Make<T>(int x) where T : IBox, new()
    {
        var t = new T { X = await Int("x", x) };
        await Pause("p");
        t.X++;
        return t;
    }
}

public interface IBox { int X { get; set; } }
public sealed class Box : IBox { public int X { get; set; } }
