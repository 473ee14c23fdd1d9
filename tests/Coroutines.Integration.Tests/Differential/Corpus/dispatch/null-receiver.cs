// A coroutine that is not virtual throws at its call on null, after its arguments, however the value is used.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Cell? none = null;
        await Try("await", async () => Log(await none!.Get(V("argument", 1))));
        await Try("nothing used", async () => await none!.Nothing());
        await Try("argument awaits", async () => Log(await none!.Get(await Int("argument", 2))));
        await Try("argument fails", async () => Log(await none!.Get(await Fail("argument"))));
        await Direct(null!);
        await Stored(null!);
        await Gathered(null!);
        await Tasks(null!);
        await Constrained<Cell>(null!);
        await Constrained<SubCell>(null!);
        await Generic(null!);
        await Extension(null!);
        await Fields(new Holder());
        await Conditional(new Holder());
        await Ordinary(null!);
        await Living();
        await Pause("end");
    }

    [Coroutine]
    private static async Coroutine Direct(Cell cell)
    {
        try { Log(await cell.Get(V("direct", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await cell.Get(await Int("direct await", 2))); } catch (NullReferenceException) { Log("null"); }
        try { await cell.Nothing(); } catch (NullReferenceException) { Log("null"); }
        try { Log(await cell.Many(b: V("b", 1), a: await Int("a", 2))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await cell.Recurse(V("deep", 3))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await (await Of<Cell>("of", null!)).Get(await Int("after", 2))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await Given(null).Get(V("given", 2))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await cell.Get(await cell.Get(V("inner", 4)))); } catch (NullReferenceException) { Log("null"); }
        Log("direct end");
    }

    private static Cell Given(Cell? cell) { Log("given"); return cell!; }

    [Coroutine]
    private static async Coroutine Stored(Cell cell)
    {
        try
        {
            var value = cell.Get(V("stored", 1));
            Log("never");
            Log(await value);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }

        try
        {
            List<Coroutine<int>> values = [Now("first", 1), cell.Get(await Int("listed", 2)), Now("third", V("third", 3))];
            Log("never " + values.Count);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }

        Func<int, Coroutine<int>> later = n => cell.Get(n);
        try { Log(await later(V("later", 1))); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Gathered(Cell cell)
    {
        try
        {
            var (a, b) = await Gather(cell.Get(V("gather a", 1)), Now("gather b", V("gather b", 2)));
            Log(a + b);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }

        try
        {
            var (a, b) = await Gather(cell.Get(V("gather c", 1)), cell.Get(await Int("gather d", 2)));
            Log(a + b);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    [Coroutine]
    private static async Coroutine Tasks(Cell cell)
    {
        try
        {
            var task = CreateTask(cell.Get(V("task", 1)));
            Log(await task);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }

        try
        {
            var task = CreateTask(cell.Get(await Int("task await", 1)));
            Log(await task);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    [Coroutine]
    private static async Coroutine Constrained<T>(T cell)
        where T : Cell
    {
        try { Log(await cell.Get(V("constrained", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await cell.Get(await Int("constrained await", 1))); } catch (NullReferenceException) { Log("null"); }
        try { await CreateTask(cell.Get(V("constrained task", 1))); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Generic(Cell<string> cell)
    {
        try { Log(await cell.Echo("x", V("generic", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await cell.Echo(await Str("generic await", "x"), 1)); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Extension(Cell cell)
    {
        Log(await cell.OrNone(V("extension", 1)));
        Log(await CreateTask(cell.OrNone(await Int("extension await", 1))));
    }

    [Coroutine]
    private static async Coroutine Fields(Holder holder)
    {
        try { Log(await holder.Cell!.Get(await holder.Fill(V("fill", 1)))); } catch (NullReferenceException) { Log("null"); }
        holder.Cell = null;
        try { Log(await holder.Property!.Get(await holder.Fill(V("fill", 2)))); } catch (NullReferenceException) { Log("null"); }
        holder.Cell = null;
        var cells = new Cell?[1];
        try { Log(await cells[V("at", 0)]!.Get(await Int("element", (cells[0] = new Cell()).Number))); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Conditional(Holder holder)
    {
        Log(holder.Cell?.Get(V("not evaluated", 1)) is null);
        try { Log(holder.Self?.Cell!.Get(V("conditional", 1)) is null); } catch (NullReferenceException) { Log("null"); }
        try { Log(holder.Self?.Cell!.Get(await Int("conditional", 1)) is null); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Ordinary(Cell cell)
    {
        try { Log(await Caller.Call(cell)); } catch (NullReferenceException) { Log("null"); }
        try { Log(await Caller.Task(cell)); } catch (NullReferenceException) { Log("null"); }
        try { Log(await Caller.Hidden(null!)); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Living()
    {
        Log(await new Cell().Get(1));
        Log(await new Cell().Many(b: 1, a: await Int("a", 2)));
        Log(await new Cell.Inner().Get(3));
        Log(await new Cell<string>().Echo("echo", 4));
    }

    private static async Task Try(string label, Func<Task> body)
    {
        try
        {
            await body();
            Log(label + " ended");
        }
        catch (Exception e)
        {
            Log(label + " " + e.GetType().Name);
        }
    }
}

public static class Caller
{
    public static Coroutine<int> Call(Cell cell) => cell.Get(V("ordinary", 1));

    public static CoroutineTask<int> Task(Cell cell) => CreateTask(cell.Get(V("ordinary task", 1)));

    public static Coroutine<int> Hidden(Cell.Inner inner) => inner.Get(V("ordinary inner", 1));
}

public partial class Cell
{
    public int Number = 5;

    [Coroutine]
    public async Coroutine<int> Get(int value)
    {
        Log("in Get");
        await Coroutine.Yield();
        return value;
    }

    [Coroutine]
    public async Coroutine Nothing() => Log("in Nothing");

    [Coroutine]
    public async Coroutine<int> Many(int a, int b)
    {
        Log("in Many");
        await Coroutine.Yield();
        return Number + a + b;
    }

    [Coroutine]
    public async Coroutine<int> Recurse(int n) => n == 0 ? Number : await Recurse(n - 1);

    public partial class Inner
    {
        [Coroutine]
        public async Coroutine<int> Get(int value)
        {
            Log("in Inner");
            await Coroutine.Yield();
            return value;
        }
    }
}

public partial class SubCell : Cell;

public partial class Cell<T>
{
    [Coroutine]
    public async Coroutine<T> Echo(T value, int n)
    {
        Log("in Echo");
        await Coroutine.Yield();
        return value;
    }
}

public static partial class CellExtensions
{
    [Coroutine]
    public static async Coroutine<string> OrNone(this Cell? cell, int n)
    {
        Log("in OrNone " + n);
        await Coroutine.Yield();
        return cell is null ? "none" : "some";
    }
}

public partial class Holder
{
    public Cell? Cell;

    public Holder? Self => this;

    public Cell? Property
    {
        get
        {
            Log("property");
            return Cell;
        }
    }

    [Coroutine]
    public async Coroutine<int> Fill(int n)
    {
        await Pause("fill");
        Cell = new Cell();
        return n;
    }
}
