// A receiver of a type parameter's type that the arguments change: a class is the one from before them, a struct the one from after.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Everything("class", new Counted { N = 1 }, new Counted { N = 2 });
        await Everything("struct", new Counter { N = 1 }, new Counter { N = 2 });
        try { await Everything<Counted>("null", null!, new Counted { N = 2 }); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Everything<T>(string name, T parameter, T other) where T : ICounter
    {
        Log(name);
        Log(parameter.Add(Second(parameter = other, await Int("parameter", 10))));
        Log(parameter.N);
        var local = other;
        Log(local.Add(Second(local = Changed(local), await Int("local", 10))));
        Log(local.N);
        Log(await local.Later(Second(local = Changed(local), await Int("coroutine", 10))));
        Log(local.N);
        Log(await CreateTask(local.Later(Second(local = Changed(local), await Int("task", 10)))));
        Log(local[Second(local = Changed(local), await Int("indexer", 10))]);
        local[Second(local = Changed(local), await Int("compound", 10))] += await Int("by", 3);
        Log(local.N);
        local.Value = Second(local = Changed(local), await Int("property", 10));
        Log(local.N);
        var holder = new Holder<T> { Item = other };
        Log(holder.Item.Add(Second(holder.Item = Changed(holder.Item), await Int("field", 10))));
        Log(holder.Item.N);
        Log(holder.Only.Add(Second(holder.Item = Changed(holder.Item), await Int("property of it", 10))));
        T[] array = [other];
        Log(array[0].Add(Second(array[0] = Changed(array[0]), await Int("element", 10))));
        Log(array[0].N);
        Log((local).Add(Second(local = Changed(local), await Int("parentheses", 10))));
        Log(local.Add(await Int("unchanged", 10)));
        Func<T> change = () => local = Changed(local);
        Log(local.Add(Second(change(), await Int("captured", 10))));
        Log(local.N);
        Log($"{local.Add(Second(local = Changed(local), await Int("interpolated", 10)))} {await Int("hole", 1)}");
        Log(local.Name() + local.Same(Second(local = Changed(local), await Int("of the interface", 10))));
        foreach (var item in array) { Log(item.Add(Second(array[0] = other, await Int("item", 10)))); }
    }

    private static T Changed<T>(T old) where T : ICounter { T copy = (T)old.Copy(); copy.Add(100); return copy; }

    private static int Second<T>(T first, int second) => second;
}

public sealed class Holder<T> { public T Item = default!; public T Only => Item; }

public partial interface ICounter
{
    int N { get; set; }
    int Value { get; set; }
    int this[int i] { get; set; }
    int Add(int n);
    object Copy();
    string Name() => "interface";
    int Same(int n) => n;
    [Coroutine] Coroutine<int> Later(int n);
}

public sealed partial class Counted : ICounter
{
    public int N { get; set; }
    public int Value { get => N; set => N = value; }
    public int this[int i] { get => N + i; set => N = value; }
    public int Add(int n) => N += n;
    public object Copy() => new Counted { N = N };
    [Coroutine] public async Coroutine<int> Later(int n) { await Pause("later"); return N += n; }
}

public partial struct Counter : ICounter
{
    public int N { get; set; }
    public int Value { get => N; set => N = value; }
    public int this[int i] { get => N + i; set => N = value; }
    public int Add(int n) => N += n;
    public object Copy() => this;
    [Coroutine] public async Coroutine<int> Later(int n) { await Pause("later"); return N += n; }
}
