// Virtual coroutines that ordinary methods, lambdas and properties call: the override runs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var shape in new Shape[] { new Shape(), new Round(), new Square() })
        {
            Log(await Begin(shape, 1));
            Log(await Shape.Drawn(shape));
            Log(await shape.Twice);
        }
    }

    private static CoroutineTask<string> Begin(Shape shape, int n) => CreateTask(shape.Draw(n));
}

public partial class Shape
{
    public Coroutine<string> Twice => Draw(2);

    public static Coroutine<string> Drawn(Shape shape)
    {
        Func<Shape, Coroutine<string>> draw = static s => s.Draw(3);
        return draw(shape);
    }

    [Coroutine]
    public virtual async Coroutine<string> Draw(int n)
    {
        await Pause("shape");
        return "shape " + n;
    }
}

public partial class Round : Shape
{
    [Coroutine]
    public override async Coroutine<string> Draw(int n)
    {
        await Pause("round");
        return "round " + n;
    }
}

public partial class Square : Shape
{
    [Coroutine]
    public override async Coroutine<string> Draw(int n)
    {
        await Pause("square");
        return "square " + n + ", " + await base.Draw(n);
    }
}
