// What a deconstruction assigns to: the parts of each target first, then the right side, then the assignments in order; what is missing is found when it is assigned.
public static partial class P
{
    private static int shared;
    private static Box? Static;

    [Coroutine]
    public static async Coroutine Main()
    {
        await Null(null!, null!);
        await Order(new Box());
        await Ranges(new int[2]);
        await Nested(new Box(), null!);
        await User(new Box(), null!);
        await InTargets(new Box());
        await Structs();
        await Changed(new Box());
        await Conversions(null!);
        await Dynamic(null!);
    }

    [Coroutine]
    private static async Coroutine Null(Box box, int[] array)
    {
        var x = 0;
        try { (x, box.F) = (await Int("field", 1), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (box.F, x) = (await Int("field first", 2), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, box.P) = (await Int("property", 3), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, box[V("i", 1)]) = (await Int("indexer", 4), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, array[V("i", 1)]) = (await Int("element", 5), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, Static!.F) = (await Int("static", 6), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, Get(box).F) = (await Int("returned", 7), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, box.Next!.F) = (await Int("chain", 8), V("two", 2)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, box.F, shared) = (await Int("middle", 9), 2, 3); } catch (NullReferenceException) { Log("null " + x + shared); }
        try { (x, (box).F) = (await Int("parentheses", 10), 2); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, box!.F) = (await Int("suppressed", 11), 2); } catch (NullReferenceException) { Log("null " + x); }
        try { (_, box.F) = (await Int("discard", 12), 2); } catch (NullReferenceException) { Log("null " + x); }
        try { (var y, box.F) = (await Int("declared", 13), 2); Log(y); } catch (NullReferenceException) { Log("null " + x); }
        try { (box.F, box.P) = (V("one", 1), await Int("both", 14)); } catch (NullReferenceException) { Log("null " + x); }
        try { (box.F, x) = (V("one", 1), await Fail("fail")); } catch (InvalidOperationException) { Log("failed " + x); }
        try { (x, box.Happened) = (await Int("event field", 15), null); } catch (NullReferenceException) { Log("null " + x); }
        try { box.F = await Int("simple", 16); } catch (NullReferenceException) { Log("null"); }
    }

    private static Box Get(Box box) { Log("get box"); return box; }

    [Coroutine]
    private static async Coroutine Order(Box box)
    {
        (Get(box).F, Get(box).P, Get(box)[V("i", 3)], box.All[V("j", 1)]) = (V("a", 1), await Int("b", 2), V("c", 3), await Int("d", 4));
        Log(box.F + " " + box.All[1]);
        var x = 1;
        var y = 2;
        (x, y) = (y, x + await Int("swap", 10));
        Log(x + " " + y);
        (x, y) = (await Int("first", y), await Int("second", x));
        Log(x + " " + y);
        (x, x) = (await Int("same", 5), 6);
        Log(x);
        (box.F, box.P) = (box.P, await Int("swapped", box.F));
        Log(box.F);
        (box.All[0], box.All[1]) = (box.All[1], await Int("elements", box.All[0]));
        Log(box.All[0] + " " + box.All[1]);
        var t = (x, y) = (await Int("value", 7), 8);
        Log(t.Item1 + t.Item2);
        Log(((x, y) = (await Int("used", 9), 10)).Item2);
    }

    [Coroutine]
    private static async Coroutine Ranges(int[] array)
    {
        var x = 0;
        try { (x, array[V("out", 2)]) = (await Int("element", 1), V("two", 2)); } catch (IndexOutOfRangeException) { Log("range " + x); }
        try { (array[V("out", -1)], x) = (await Int("element first", 2), V("two", 2)); } catch (IndexOutOfRangeException) { Log("range " + x); }
        try { (x, new List<int>()[V("out", 2)]) = (await Int("list", 3), V("two", 2)); } catch (ArgumentOutOfRangeException) { Log("range " + x); }
        try { (x, array[^V("end", 3)]) = (await Int("from end", 4), V("two", 2)); } catch (IndexOutOfRangeException) { Log("range " + x); }
        object[] covariant = new string[1];
        try { (x, covariant[0]) = (await Int("covariant", 5), new object()); } catch (ArrayTypeMismatchException) { Log("mismatch " + x); }
        var grid = new int[2, 2];
        try { (x, grid[V("r", 1), V("s", 2)]) = (await Int("grid", 6), V("two", 2)); } catch (IndexOutOfRangeException) { Log("range " + x); }
    }

    [Coroutine]
    private static async Coroutine Nested(Box box, Box none)
    {
        var x = 0;
        ((x, box.F), box.P) = ((await Int("nested", 1), 2), 3);
        Log(x + " " + box.F);
        try { (box.F, (x, none.F)) = (V("a", 3), (await Int("inner", 4), V("b", 5))); } catch (NullReferenceException) { Log("null " + box.F + x); }
        try { ((none.F, x), box.F) = ((V("a", 3), await Int("inner", 6)), V("b", 7)); } catch (NullReferenceException) { Log("null " + box.F + x); }
        (box.F, var (y, z)) = (await Int("declared", 8), (9, V("c", 10)));
        Log(y + z);
    }

    [Coroutine]
    private static async Coroutine User(Box box, Box none)
    {
        var x = 0;
        (x, box.P) = await Of("user", new Both(1, 2));
        Log(x + " " + box.F);
        try { (x, none.F) = await Of("user", new Both(3, 4)); } catch (NullReferenceException) { Log("null " + x); }
        try { (none.F, x) = await Of("user", new Both(5, 6)); } catch (NullReferenceException) { Log("null " + x); }
        try { (x, (none.P, box.F)) = (await Int("inner", 7), new Both(8, 9)); } catch (NullReferenceException) { Log("null " + x + box.F); }
        try { (x, box.F) = await Of<Both>("nothing", null!); } catch (NullReferenceException) { Log("null " + x); }
        try { (Get(none).F, x) = await Of("user", new Both(5, -1)); } catch (ArgumentException) { Log("thrown " + x); }
        (x, box.F) = await Of("tuple", (10, 11));
        Log(x + box.F);
        try { (x, none.F) = await Of("tuple", (12, 13)); } catch (NullReferenceException) { Log("null " + x); }
    }

    [Coroutine]
    private static async Coroutine InTargets(Box box)
    {
        var x = 0;
        (box.All[await Int("index", 1)], x) = (V("a", 1), V("b", 2));
        Log(box.All[1] + x);
        (x, (await Of("box", box)).F) = (V("a", 3), V("b", 4));
        Log(x + box.F);
        (Get(box).P, box.All[await Int("index", 0)], x) = (V("a", 3), await Int("both", 4), V("c", 5));
        Log(box.All[0]);
        try { ((await Of<Box>("none", null!)).F, x) = (V("a", 6), V("b", 7)); } catch (NullReferenceException) { Log("null " + x); }
    }

    [Coroutine]
    private static async Coroutine Structs()
    {
        var s = new Point();
        (s.X, s.Y) = (1, await Int("local", 2));
        Log(s.X + " " + s.Y);
        var all = new Point[1];
        (all[V("i", 0)].X, all[0].Y) = (await Int("element", 3), 4);
        Log(all[0].X + " " + all[0].Y);
        var box = new Box();
        (box.Point.X, box.Point.Y) = (box.Point.Y + 1, await Int("field", 6));
        Log(box.Point.X + " " + box.Point.Y);
        (s, s.X) = (await Of("whole", new Point { Y = 9 }), 8);
        Log(s.X + " " + s.Y);
        (s.X, s) = (await Int("part", 8), new Point { Y = 10 });
        Log(s.X + " " + s.Y);
    }

    [Coroutine]
    private static async Coroutine Changed(Box box)
    {
        var old = box;
        (box.F, box.P) = (V("a", 1), await Int("replaced", (box = new Box()).F + 2));
        Log(old.F + " " + box.F);
        var i = 0;
        (box.All[i], i) = (5, await Int("index changed", i = 1));
        Log(box.All[0] + " " + box.All[1] + " " + i);
        (i, box.All[i]) = (await Int("index assigned", 0), 7);
        Log(box.All[0] + " " + box.All[1] + " " + i);
        var array = box.All;
        (array[0], array) = (await Int("array", 8), [1]);
        Log(box.All[0] + " " + array.Length);
    }

    [Coroutine]
    private static async Coroutine Conversions(Box none)
    {
        var x = 0L;
        double d = 0;
        object o = "";
        (x, d, o) = (await Int("wide", 1), 2, 3);
        Log(x + " " + d + " " + o);
        try { (d, none.Object) = (await Int("boxed", 4), 5); } catch (NullReferenceException) { Log("null " + d); }
        Wrap w;
        (w, x) = (6, await Int("user conversion", 7));
        Log(w.N + x);
        try { (none.Wrap, x) = (8, await Int("null conversion", 9)); } catch (NullReferenceException) { Log("null " + x); }
    }

    [Coroutine]
    private static async Coroutine Dynamic(dynamic none)
    {
        var x = 0;
        try { (x, none.F) = (await Int("dynamic", 1), 2); } catch (Exception e) { Log(e.GetType().Name + x); }
    }
}

public sealed class Box
{
    public int F;
    public int[] All = [1, 2];
    public Point Point;
    public Box? Next;
    public object? Object;
    public Wrap Wrap;
    public Action? Happened;
    public int P { get { Log("get"); return F; } set { Log("set " + value); F = value; } }
    public int this[int i] { get => i; set => Log("set " + i + " " + value); }
}

public struct Point
{
    public int X, Y;
}

public sealed class Both(int a, int b)
{
    public void Deconstruct(out int x, out int y)
    {
        Log("deconstruct");
        if (b < 0)
        {
            throw new ArgumentException("b");
        }

        (x, y) = (a, b);
    }
}

public readonly struct Wrap(int n)
{
    public int N { get; } = n;
    public static implicit operator Wrap(int n) { Log("convert " + n); return new(n); }
}
