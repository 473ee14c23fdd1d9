// Events and multicast delegates subscribed, invoked and removed between awaits, of instances, statics, with method groups, in conditional accesses.
public static partial class P
{
    static event Action<int>? Ev; static Func<int, int>? fn;
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new O(); Ev += Handler; Ev += x => Log("lambda " + x); await Pause("a"); Ev?.Invoke(await Int("b", 1)); Ev -= Handler; Ev!(await Int("c", 2)); o.E += await Of<Action>("d", () => Log("e1")); (await Of("o", o)).E += () => Log("e2"); o.Fire(); o.E -= o.Last; o.Fire(); fn += x => x + 1; fn += x => x * 10; Log(fn(await Int("e", 3))); fn -= await Of<Func<int, int>?>("f", null); Log(fn!.GetInvocationList().Length);
        Action<int> del = Handler; del += await Of<Action<int>>("g", Console2.Write); del(5); Func<Task<int>> tf = Tf; Log(await tf()); Func<int, Coroutine<int>> cf = x => Co(x); cf += x => Co(x * 2); Log(await cf(4)); Func<int, int, int> m = Math.Max; await Pause("h"); Log(m(await Int("i", 3), 2)); Predicate<string> p = string.IsNullOrEmpty; await Pause("j"); Log(p("")); Comparison<int> c = (x, y) => y.CompareTo(x); var l = new List<int> { 1, 3, 2 }; l.Sort(c); await Pause("k"); Log(l);
    }
    static void Handler(int x) => Log("handler " + x); static async Task<int> Tf() { await new Signal(); return 6; } [Coroutine] static async Coroutine<int> Co(int x) { await Pause("co" + x); return x; }
}
public static class Console2 { public static void Write(int x) => Log("write " + x); }
public sealed class O { public Action? Last; private Action? e; public event Action E { add { Last = value; e += value; } remove => e -= value; } public void Fire() => e?.Invoke(); }
