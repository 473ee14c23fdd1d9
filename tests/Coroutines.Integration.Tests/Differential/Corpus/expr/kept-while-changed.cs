// Values that are kept while something after them is evaluated: in creations, strings, queries, loops, locks and declarations.
public static partial class P
{
    private static int count = 1;

    [Coroutine]
    public static async Coroutine Main()
    {
        await Creations(2, "t");
        await Strings(3, "s");
        await Queries([3, 1, 2], 2);
        await Statements([1, 2], new object());
        await Choices(4, "c");
        await Declarations(5, [6, 7]);
        await Indexes([1, 2, 3, 4], 1, 2);
        await foreach (var item in Items(2)) { Log(item); }
    }

    [Coroutine]
    private static async Coroutine Creations(int n, string? text)
    {
        var made = new { A = n, text, B = await Int("anonymous", 1) };
        Log(made.A + made.text);
        var grid = new int[n, await Int("sizes", 2)];
        Log(grid.Length);
        var list = new List<int> { n, await Int("list", 1), n };
        Log(list[0]);
        int[] all = [n, .. list, await Int("collection", 1)];
        Log(all.Length);
        int[] array = { n, await Int("array", 3) };
        Log(array[0]);
        var holder = new Holder { N = n, Text = text, Other = { n, await Int("object", 4) } };
        Log(holder.N + holder.Text);
        var row = new Row(n, text) with { A = n, B = await Str("with", "w") };
        Log(row);
        Log((n, text, await Int("tuple", 1)));
        Log((A: n, B: text, C: await Int("named tuple", 1)));
    }

    [Coroutine]
    private static async Coroutine Strings(int n, string? text)
    {
        Log($"{n} {text} {await Int("hole", 1)}");
        Log($"{n,4} {text,-5}|{await Int("aligned", 1),3:x}");
        Log(text + n + await Int("plus", 1));
    }

    [Coroutine]
    private static async Coroutine Queries(int[] items, int n)
    {
        string? key = "k";
        Log((from a in items where a < n select a + n).Count());
        Log((from a in items let b = a + n orderby b, n, key descending select b).First());
        Log((from a in items orderby n descending, a select a).First());
        Log((from a in items join b in items on a + n equals b + n select a + b).Sum());
        Log((from a in items join b in new[] { "k", "l" } on key equals b select a + b).Count());
        Log((from a in items group a by n into g select g.Count() + n).First());
        Log((from a in items group n by key into g select g.Count()).First());
        Log((from a in items from b in items where key == null || b > n select n).Count());
        await Pause("queries");
    }

    [Coroutine]
    private static async Coroutine Statements(int[]? items, object? gate)
    {
        foreach (var item in items!)
        {
            Log(item + await Int("loop", 1));
        }

        var pairs = new[] { (1, 2), (3, 4) };
        foreach (var (a, b) in pairs)
        {
            Log(a + await Int("pairs", b));
        }

        lock (gate!)
        {
            Log("locked");
        }

        var used = new Res("used");
        using (used)
        {
            await Pause("using");
        }
    }

    [Coroutine]
    private static async Coroutine Choices(int n, string? text)
    {
        Log(n switch { 4 when n < 9 => n, _ => await Int("arm", 1) });
        Log(n switch { 4 when text != null => text, _ => await Str("other arm", "a") });
        bool? maybe = n > 2;
        Log(n switch { > 1 when maybe ?? false => 1, _ => 2 });
        Log(n is 4 ? text : await Str("else", "e"));
        Log(text ?? await Str("null", "n"));
        Log(text?[..1]);
        Log(text!.Length + await Int("length", 1));
        Log(text is { Length: 1 } and not "x");
    }

    [Coroutine]
    private static async Coroutine Declarations(int n, int[] items)
    {
        int a = n, b = await Int("second", 2), c = n;
        Log(a + b + c);
        Log((n > 2 ? ref items[0] : ref items[1]) + await Int("ref", 1));
        Log((n > 2 ? ref n : ref count));
        Func<int, int> add = x => x + n;
        Log(add(n) + await Int("lambda", 1));
    }

    [Coroutine]
    private static async Coroutine Indexes(int[] items, int from, int to)
    {
        Log(items[from..to].Length);
        Log(items[from..await Int("to", 3)].Length);
        Log(items[^to] + await Int("from the end", 1));
        Log(items[from] + items[await Int("index", to)]);
        Log((from..to).ToString() + (^from).Value);
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items(int n)
    {
        yield return n;
        yield return n + await Int("yielded", 1);
    }
}

public sealed class Holder
{
    public int N;
    public string? Text;

    public List<int> Other { get; } = [];
}

public record Row(int A, string? B);
