// Coroutines of a generic class and a generic struct.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var b = new Box<string>("x");
        Log(await b.Get());
        Log(await b.Map(s => s.Length));
        Log(await new Cell<int> { Value = 4 }.Get(new List<int> { 5 }));
    }
}

public sealed partial class Box<T>(T value)
{
    [Coroutine] public async Coroutine<T> Get() { await Pause("get"); return value; }
    [Coroutine] public async Coroutine<U> Map<U>(Func<T, U> f) { var v = await Get(); await Pause("map"); return f(v); }
}
public partial struct Cell<T>
{
    public T Value;
    [Coroutine] public async Coroutine<string> Get<U>(U other) where U : IEnumerable<T> { await Pause("cell"); return Value + "" + other.First(); }
}
