// A parameter of a primary constructor is a variable: a struct changes in place, and it goes by reference.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = new Counting<int>(new Counter(), 5, "text", 7, [1, 2]);
        await c.Bump();
        await c.Bump();
        await c.Pass();
        await c.Closed();
        await c.Tree();
        Log(c.ToString());
    }
}

public struct Counter
{
    public int N;
    public int Bump() => ++N;
    public int Add(int n) => N += n;
    public override string ToString() => "counter " + N;
}

public sealed partial class Counting<T>(Counter counter, int number, string text, T value, int[] array)
{
    [Coroutine]
    public async Coroutine Bump()
    {
        Log(counter.Bump());
        Log(counter.Bump() + await Int("after", 1) + counter.Bump());
        Log(counter.Add(await Int("argument", 10)));
        counter.N = 20;
        counter.N += await Int("field", 1);
        Log(counter.ToString() + counter.N);
        counter = new Counter { N = await Int("made", 30) };
        array[counter.Bump() - 31] = await Int("element", 2);
        Log(array[0]);
    }

    [Coroutine]
    public async Coroutine Pass()
    {
        Log(Up(ref number) + number);
        Log(Up(ref number, await Int("by", 2)) + number);
        Up(ref counter.N, await Int("field", 2));
        Give(out text);
        Log(text + await Int("given", 1));
        Log(Show(in counter, await Int("in", counter.Bump())));
        number++;
        number += await Int("compound", 2);
        ref var place = ref number;
        place = 50;
        Log(number);
        (number, text) = (await Int("left", 3), await Of("right", "pair"));
        value = default!;
        Log(value + text + System.Threading.Interlocked.Increment(ref number));
    }

    [Coroutine]
    public async Coroutine Closed()
    {
        Func<int> bump = () => counter.Bump() + Up(ref number);
        Log(bump() + await Int("lambda", 1) + bump());
        int Local() => counter.Bump();
        Log(Local() + await Int("local function", Local()));
        Log(string.Join(",", from n in array select n + counter.Bump()));
    }

    [Coroutine]
    public async Coroutine Tree()
    {
        System.Linq.Expressions.Expression<Func<int, int>> tree = n => n + number + counter.N + text.Length;
        Log(tree.Compile()(await Int("tree", 1)));
        Log(string.Join(",", from n in array.AsQueryable() where n < number select n + counter.N));
    }

    private static int Up(ref int n, int by = 1) => n += by;
    private static void Give(out string s) => s = "given";
    private static string Show(in Counter c, int n) => c.N + " " + n;
    public override string ToString() => counter + " " + number + " " + text;
}
