// The coroutine of a struct begins on what the receiver is once its arguments are evaluated.
// needs: C# 13
public static partial class P
{
    private static Counter shared;
    private static readonly Counter Fixed = new(50);
    private static Counter Rvalue => shared;
    private static ref Counter Ref => ref shared;
    private static ref readonly Counter ReadOnlyRef => ref shared;

    [Coroutine]
    public static async Coroutine Main()
    {
        await new Counter(1).Own();
        await Locals();
        await Fields(new Box());
        await Elements();
        await Properties(new Box());
        await References();
        await Statics();
        await Regions();
        await Values();
        await Bounded(new Counter(3));
        await Bounded<IShow>(new Counter(4));
        await Lambdas();
        await Caller.Ordinary();
    }

    [Coroutine]
    private static async Coroutine Locals()
    {
        var c = new Counter(1);
        await c.Show(c.Bump());
        await c.Show(await Int("a", c.Bump()));
        await c.Show(c.Bump(), await Int("b", c.Bump()), c.Bump());
        await c.Show(b: c.Bump(), a: c.Bump());
        await (c).Show(Replace(out c, 70));
        await c.Show(await Of("of", c = new Counter(80)));
        await c.Frozen(c.Bump());
        await new Counter(5).Show(c.Bump());
        await Make(6).Show(await Int("made", c.Bump()));
        var value = c.Show(c.Bump());
        c.Bump();
        await value;
        Log(c.N);
    }

    [Coroutine]
    private static async Coroutine Fields(Box box)
    {
        await box.Counter.Show(box.Counter.Bump());
        await box.Counter.Show(await Int("field", box.Counter.Bump()));
        await box.Inner.Counter.Show(box.Inner.Counter.Bump());
        await box.Inner.Counter.Show(await Int("nested", box.Inner.Counter.Bump()));
        await box.Never.Show(box.Counter.Bump());
        await box.Never.Show(await Int("readonly", box.Counter.Bump()));
        var inner = new Inner();
        await inner.Counter.Show(inner.Counter.Bump());
        await inner.Counter.Show(await Int("of local", inner.Counter.Bump()));
        var before = box;
        await box.Counter.Show((box = new Box()).Counter.Bump());
        Log(before.Counter.N + " " + box.Counter.N);
        box = null!;
        try { await box.Counter.Show(V("null", 1)); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Elements()
    {
        var all = new Counter[2];
        await all[0].Show(all[0].Bump());
        await all[V("i", 1)].Show(await Int("element", all[1].Bump()));
        var list = new List<Counter> { new(3) };
        await list[0].Show(Set(list));
        await list[0].Show(await Int("list", Set(list)));
        var pair = (new Counter(1), 2);
        await pair.Item1.Show(pair.Item1.Bump());
        await pair.Item1.Show(await Int("pair", pair.Item1.Bump()));
        try { await all[V("i", 2)].Show(V("argument", 1)); } catch (IndexOutOfRangeException) { Log("range"); }
        Counter? maybe = new Counter(4);
        await maybe.Value.Show(V("nullable", 1));
        await maybe!.Value.Show(await Of("replaced", (maybe = new Counter(7)).Value));
    }

    [Coroutine]
    private static async Coroutine Properties(Box box)
    {
        await box.Property.Show(box.Counter.Bump());
        await box.Property.Show(await Int("property", box.Counter.Bump()));
        await box[V("index", 1)].Show(box.Counter.Bump());
        await box.Auto.Show(box.Auto.Bump());
        await box.Auto.Show(await Int("auto", box.Auto.Bump()));
    }

    [Coroutine]
    private static async Coroutine References()
    {
        shared = new Counter(10);
        Coroutine value;
        {
            ref var r = ref shared;
            value = r.Show(r.Bump());
        }

        await value;
        {
            ref readonly var r = ref shared;
            value = r.Show(shared.Bump());
        }

        await value;
        {
            ref readonly var r = ref shared;
            value = r.Frozen(shared.Bump());
        }

        await value;
        await Ref.Show(shared.Bump());
        await ReadOnlyRef.Show(shared.Bump());
        await ReadOnlyRef.Frozen(shared.Bump());
        await Returned().Show(shared.Bump());
        static ref Counter Returned() => ref shared;
        static Coroutine In(in Counter c) => c.Show(shared.Bump());
        static Coroutine InFrozen(in Counter c) => c.Frozen(shared.Bump());
        static Coroutine ByRef(ref Counter c) => c.Show(c.Bump());
        await In(in shared);
        await InFrozen(in shared);
        await ByRef(ref shared);
        Log(shared.N);
    }

    [Coroutine]
    private static async Coroutine Statics()
    {
        await shared.Show(shared.Bump());
        await shared.Show(await Int("static", shared.Bump()));
        await Fixed.Show(Fixed.Bump());
        await Rvalue.Show(shared.Bump());
        await Rvalue.Show(await Int("static property", shared.Bump()));
    }

    [Coroutine]
    private static async Coroutine Regions()
    {
        foreach (var c in new[] { new Counter(1), new Counter(2) })
        {
            await c.Show(c.Bump());
            await c.Show(await Int("each", c.Bump()));
        }

        Coroutine last = default;
        foreach (var c in new[] { new Counter(1), new Counter(2) })
        {
            last = c.Show(c.Bump());
        }

        await last;
        using (var c = new Counter(5))
        {
            await c.Show(c.Bump());
            await c.Show(await Int("using", c.Bump()));
        }

        using (var c = new Counter(5))
        {
            last = c.Show(c.Bump());
        }

        await last;
        for (var c = new Counter(1); c.N < 3; c.Bump())
        {
            await c.Show(c.Bump());
        }

        if (new Counter(9) is { N: > 3 } d)
        {
            await d.Show(d.Bump());
        }
    }

    [Coroutine]
    private static async Coroutine Values()
    {
        var c = new Counter(20);
        var (a, b) = await Gather(c.Get(c.Bump()), c.Get(await Int("gathered", c.Bump())));
        Log(a + " " + b);
        Log(await CreateTask(c.Get(c.Bump())));
        Log(await CreateTask(c.Get(await Int("task", c.Bump()))));
        Log(await c.Get(c.Bump()) + await c.Get(c.Bump()));
        var values = new[] { c.Get(c.Bump()), c.Get(c.Bump()) };
        Log(await values[1] + " " + await values[0]);
        var t = c.Get(c.Bump());
        c = default;
        Log(await t);
    }

    [Coroutine]
    private static async Coroutine Bounded<T>(T c)
        where T : IShow
    {
        await c.Show(c.Bump());
        await c.Show(await Int("bounded", c.Bump()));
        await c.Two(c.Bump(), await Int("second", c.Bump()));
        var value = c.Show(c.Bump());
        c.Bump();
        await value;
    }

    [Coroutine]
    private static async Coroutine Lambdas()
    {
        var c = new Counter(30);
        Func<Coroutine> show = () => c.Show(c.Bump());
        await show();
        await show();
        Func<int, Coroutine> group = c.Show;
        c.Bump();
        await group(1);
        Coroutine Local() => c.Show(c.Bump());
        await Local();
        await c.Show(c.Bump());
    }

    private static Counter Make(int n) { Log("make"); return new Counter(n); }

    private static int Replace(out Counter c, int n) { c = new Counter(n); return n; }

    private static int Set(List<Counter> list) { list[0] = new Counter(list[0].N + 1); return 0; }
}

public static class Caller
{
    private static readonly Counter Fixed = new(90);

    public static Coroutine Ordinary() => Run().GetAwaiter().GetResult();

    private static Task<Coroutine> Run()
    {
        var c = new Counter(40);
        return Task.FromResult(c.Show(c.Bump()));
    }
}

public partial interface IShow
{
    int Bump();

    [Coroutine]
    Coroutine Show(int a);

    [Coroutine]
    Coroutine Two(int a, int b);
}

public partial struct Counter(int n) : IShow, IDisposable
{
    public int N = n;

    public int Bump() => ++N;

    public readonly void Dispose() => Log("dispose " + N);

    [Coroutine]
    public async Coroutine Show(int a)
    {
        Log($"show {a} {N}");
        await Coroutine.Yield();
        N++;
        Log($"shown {N}");
    }

    [Coroutine]
    public readonly async Coroutine Frozen(int a)
    {
        Log($"frozen {a} {N}");
        await Coroutine.Yield();
    }

    [Coroutine]
    public async Coroutine Show(int a, int b, int c = 0)
    {
        await Coroutine.Yield();
        Log($"show {a} {b} {c} {N}");
    }

    [Coroutine]
    public async Coroutine Show(Counter other)
    {
        await Coroutine.Yield();
        Log($"show of {other.N} {N}");
    }

    [Coroutine]
    async Coroutine IShow.Two(int a, int b)
    {
        await Coroutine.Yield();
        Log($"two {a} {b} {N}");
    }

    [Coroutine]
    public async Coroutine<int> Get(int a)
    {
        await Coroutine.Yield();
        return a * 100 + N;
    }

    [Coroutine]
    public async Coroutine Own()
    {
        await Show(Bump());
        await this.Show(this.Bump());
        await Show(await Int("own", Bump()));
        await this.Show(Bump(), await Int("own", Bump()), Bump());
        await Own(3);
        var value = Show(Bump());
        Bump();
        await value;
        await Other(ref this, Bump());
        Log(N);
    }

    [Coroutine]
    private async Coroutine Own(int depth)
    {
        Log($"depth {depth} {N}");
        if (depth > 0)
        {
            await Own(depth - Bump() * 0 - 1);
        }

        Log($"back {depth} {N}");
    }

    private static Coroutine Other(ref Counter c, int n) => c.Show(c.Bump());
}

public sealed class Box
{
    public Counter Counter = new(10);
    public readonly Counter Never = new(11);
    public Inner Inner;
    public Counter Auto { get; set; }
    public Counter Property { get { Log("property"); return Counter; } }
    public Counter this[int i] { get { Log("indexer"); return Counter; } }
}

public struct Inner
{
    public Counter Counter;
}
