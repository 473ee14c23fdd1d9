// Behind a question mark, too, a property of a value type is read once, before the arguments of what is called on it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Box? box = new();
        Log(box?.Value.CompareTo(await box.Set("property", 2)));
        Log(box?.Field.CompareTo(await box.Set("field", 3)));
        Log(box?.Point.X.CompareTo(await box.Set("field of property", 4)));
        Log(box?.Place.X.CompareTo(await box.Set("field of field", 5)));
        Log(box?.Point.Twice.CompareTo(await box.Set("property of property", 6)));
        Log(box?.Place.Twice.CompareTo(await box.Set("property of field", 7)));
        Log(box?.Self.Value.CompareTo(await box.Set("chain", 8)));
        Log(box?.Self?.Value.CompareTo(await box.Set("two marks", 9)));
        Log(box?[V("i", 1)].CompareTo(await box.Set("indexer", 10)));
        Log(box?.All[V("i", 0)].CompareTo(await box.Set("element", 11)));
        Log(box?.Get().CompareTo(await box.Set("method", 12)));
        Log(box?.Point.Add(await box.Set("method of a struct", 13)));
        Log(box?.Place.Add(await box.Set("method of a field", 14)));
        Log(box?.Text.PadLeft(await box.Set("reference property", 15)));
        Log(box?.Maybe?.CompareTo(await box.Set("nullable", 16)));
        Log(box?.Maybe.GetValueOrDefault(await box.Set("of nullable", 17)));
        Log(box?.Point.Inner.X.CompareTo(await box.Set("deep", 18)));
        Log(box?.Place.Inner.X.CompareTo(await box.Set("deep field", 19)));
        Log(box?.Point.Pair.Item1.CompareTo(await box.Set("tuple", 20)));
        Log(box?.Choose(box?.Value ?? 0, await box!.Set("argument", 21)));
        Log((box?.Value)?.CompareTo(await box!.Set("parentheses", 22)));
        Log(box?.Value.CompareTo(await box.Set("operand", 23)) + await box!.Set("operand", 24));
        Point? point = box.Point;
        Log(point?.X.CompareTo(await Int("struct", 25)));
        Log(point?.Twice.CompareTo(await Of("replaced", (point = new Point(30)).Value.X)));
        Log(point?.Add(await Of("replaced", (point = new Point(31)).Value.X)));
        await Show(box);
        await Generic(new Point(40));
        box = null;
        Log(box?.Value.CompareTo(await Int("never", 1)));
    }

    [Coroutine]
    private static async Coroutine Show(Box? box)
    {
        box?.Point.Show(await box.Set("void", 50));
        box?.Place.Show(await box.Set("void field", 51));
        box?.Show(box.Value, await box.Set("void call", 52));
        if (box?.Value.Equals(await box.Set("condition", 52)) == true)
        {
            Log("equal");
        }
    }

    [Coroutine]
    private static async Coroutine Generic<T>(T value)
        where T : IPoint
    {
        Log(value?.Twice.CompareTo(await Int("generic", 1)));
        Log(value?.Move(await Int("moved", 2)).Twice.CompareTo(await Int("generic", 3)));
    }
}

public interface IPoint
{
    int Twice { get; }
    IPoint Move(int n);
}

public struct Point(int x) : IPoint
{
    public int X = x;
    public Inner Inner = new() { X = x };
    public readonly (int, int) Pair => (X, X);
    public readonly int Twice { get { Log("twice"); return X * 2; } }
    public int Add(int n) => X += n;
    public readonly void Show(int n) => Log(X + " " + n);
    public IPoint Move(int n) { X += n; return this; }
}

public struct Inner
{
    public int X;
}

public sealed partial class Box
{
    public int Field = 1;
    public int[] All = [1];
    public Point Place = new(1);
    public int Value { get { Log("get"); return Field; } }
    public Point Point { get { Log("point"); return new Point(Field); } }
    public string Text { get { Log("text"); return "t" + Field; } }
    public int? Maybe { get { Log("maybe"); return Field; } }
    public Box Self { get { Log("self"); return this; } }
    public int this[int i] { get { Log("at " + i); return Field; } }
    public int Get() { Log("Get"); return Field; }
    public string Choose(int a, int b) => a + " " + b;
    public void Show(int a, int b) => Log(a + " " + b);

    [Coroutine]
    public async Coroutine<int> Set(string label, int value)
    {
        await Pause(label);
        All[0] = Field = value;
        Place.X = value;
        return 1;
    }
}
