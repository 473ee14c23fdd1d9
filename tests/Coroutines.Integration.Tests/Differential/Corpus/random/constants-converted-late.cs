// A failing conversion of a constant waits for an await after it where arguments are out of order or tuples are compared, not elsewhere.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Try("in order", () => 0);
        V("summed", await Summed(1, c: 3, b: await Int("first", 2)));
        try { V("in order", Sum(1, (int)(object)"text", await Int("a", 2))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("named in order", Sum(a: 1, b: (int)(object)"text", c: await Int("b", 2))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("out of order", Sum(1, c: (int)(object)"text", b: await Int("c", 2))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("null", Sum(1, c: (int)((object)null!), b: await Int("d", 2))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("a value", Sum(1, c: (int)Boxed("text"), b: await Int("e", 2))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("tuples", ((int)(object)"text", true) == (await Int("f", 4), true)); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("tuples of values", ((int)Boxed("text"), true) != (await Int("g", 4), true)); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("coroutine", await Summed(1, c: (int)(object)"text", b: await Int("q", 2))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("coroutine in order", await Summed(1, (int)(object)"text", c: await Int("r", 2))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("initialised", new Sums(1, c: (int)(object)"text", b: await Int("s", 2)) { More = await Int("t", 3) }.Total); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("right", (1, await Int("k", 2)) == ((int)Boxed("text"), await Int("l", 3))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("user's", ((Celsius)(Log2("degrees"), 3).Item2, 1) == (await Of("m", new Celsius()), 2)); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("numbers", ((byte)Log2("number"), (long)5) == (await Int("n", 7), 5)); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("nested", (((int)Boxed("text"), 1), (string)Boxed("x")) == ((await Int("o", 7), 1), await Str("p", "x"))); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("tuple", (((int)(object)"text", await Int("h", 4))).Item2); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("created", new Sums(1, c: (int)(object)"text", b: await Int("i", 2)).Total); } catch (Exception e) { Log(e.GetType().Name); }
        try { V("indexed", new Sums(1, 2, 3)[y: (int)(object)"text", x: await Int("j", 2)]); } catch (Exception e) { Log(e.GetType().Name); }
    }

    [Coroutine]
    private static async Coroutine Try(string name, Func<int> work)
    {
        await Pause(name);
        V(name, work());
    }

    private static int Log2(string text)
    {
        Log(text);
        return 7;
    }

    private struct Celsius
    {
        public static explicit operator Celsius(int degrees)
        {
            Log("converted");
            return default;
        }

        public static bool operator ==(Celsius left, Celsius right) => true;

        public static bool operator !=(Celsius left, Celsius right) => false;

        public override bool Equals(object? other) => true;

        public override int GetHashCode() => 0;
    }

    [Coroutine]
    private static async Coroutine<int> Summed(int a, int b, int c)
    {
        await Pause("summed");
        return a + b + c;
    }

    private static object Boxed(object value) => value;

    private static int Sum(int a, int b, int c) => a + b + c;

    private sealed class Sums(int a, int b, int c)
    {
        public int Total => a + b + c;

        public int More { get; set; }

        public int this[int x, int y] => x + y;
    }
}
