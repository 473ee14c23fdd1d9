// Expression-bodied coroutines of every kind, local coroutines' delegates, conditional bodies, throw bodies, switch bodies.
public static partial class P
{
    [Coroutine] public static async Coroutine Main() => Log((await A(3), await B(2), await C(true), await D(), await E(4), await F("f"), await G<int>(5), await H(new[] { 1, 2 }), await Catch()));
    [Coroutine] static async Coroutine<int> A(int x) => x * await Int("a", 2);
    [Coroutine] static async Coroutine<int> B(int x) => x;
    [Coroutine] static async Coroutine<string> C(bool b) => b ? await Str("c", "yes") : throw new InvalidOperationException();
    [Coroutine] static async Coroutine<int> D() => await (await Of("fn", new Func<Coroutine<int>>(() => A(5))))();
    [Coroutine] static async Coroutine<string> E(int x) => x switch { 1 => "one", 4 => await Str("e", "four"), _ => "many" };
    [Coroutine] static async Coroutine<object> F(object o) => o is string { Length: > 0 } s && await Bool("f", true) ? s : "no";
    [Coroutine] static async Coroutine<T?> G<T>(T t) where T : struct => await Bool("g", true) ? t : default(T?);
    [Coroutine] static async Coroutine<int> H(int[] xs) => xs[await Int("h", 1)] += await Int("i", 10);
    [Coroutine] static async Coroutine<string> Catch() { try { await Thrower(); return "no"; } catch (InvalidOperationException e) { return e.Message; } }
    [Coroutine] static async Coroutine Thrower() => throw new InvalidOperationException(await Str("t", "thrown"));
}
