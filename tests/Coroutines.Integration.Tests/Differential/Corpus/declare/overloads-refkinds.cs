// Overloads by arity, parameter kind and type parameters; optional and named arguments; nullable defaults; enums and decimals as defaults.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(1)); Log(await F(1L)); Log(await F("s")); Log(await F<int>(2)); Log(await F<int, string>(3)); Log(await F(1, 2)); Log(await F(new[] { 1 })); Log(await F(new List<int>())); Log(await F((int?)null)); Log(await F(new int[1, 1])); Log(await F((1, 2))); Log(await F(x: 1, y: await Int("y", 2), z: 3)); Log(await F(new Nest.In())); Log(await F(new Nest2.In()));
        Log(await D()); Log(await D(c: await Str("c", "cc"))); Log(await D(b: 2.5m, a: await Int("a", 7))); Log(await D(e: null, d: DayOfWeek.Monday));
    }
    [Coroutine] static async Coroutine<string> F(int x) { await Pause("int"); return "int"; }
    [Coroutine] static async Coroutine<string> F(long x) { await Pause("long"); return "long"; }
    [Coroutine] static async Coroutine<string> F(string x) { await Pause("string"); return "string"; }
    [Coroutine] static async Coroutine<string> F<T>(int x) { await Pause("T"); return typeof(T).Name; }
    [Coroutine] static async Coroutine<string> F<T, U>(int x) { await Pause("TU"); return typeof(U).Name; }
    [Coroutine] static async Coroutine<string> F(int x, int y) { await Pause("2"); return "two"; }
    [Coroutine] static async Coroutine<string> F(int x, int y, int z) { await Pause("3"); return "three"; }
    [Coroutine] static async Coroutine<string> F(int[] x) { await Pause("[]"); return "array"; }
    [Coroutine] static async Coroutine<string> F(int[,] x) { await Pause("[,]"); return "grid"; }
    [Coroutine] static async Coroutine<string> F(List<int> x) { await Pause("L"); return "list"; }
    [Coroutine] static async Coroutine<string> F(int? x) { await Pause("?"); return "nullable"; }
    [Coroutine] static async Coroutine<string> F((int, int) x) { await Pause("()"); return "tuple"; }
    [Coroutine] static async Coroutine<string> F(Nest.In x) { await Pause("N"); return "nest"; }
    [Coroutine] static async Coroutine<string> F(Nest2.In x) { await Pause("N2"); return "nest2"; }
    [Coroutine] static async Coroutine<string> D(int a = 5, decimal b = 1.5m, string c = "d\"e\n", DayOfWeek d = DayOfWeek.Friday, int? e = 3, double f = double.NaN, char g = '\'', long h = -1, object? i = null, ulong j = ulong.MaxValue, float k = -0.5f, byte l = 200) { await Pause("D"); return FormattableString.Invariant($"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}"); }
}
public static class Nest { public struct In { } } public static class Nest2 { public struct In { } }
