// What is counted from its end is counted once, before what is taken from that: a missing array, a list that grows meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Missing();
        await Growing();
        await Places();
        await Counted();
        await Structs();
        await Overflowing();
    }

    // The subtraction from the count never overflows, whatever is said around it; the index itself may.
    [Coroutine]
    private static async Coroutine Overflowing()
    {
        int[] array = [1, 2];
        List<int> list = [1, 2];
        try { Log(array[^await Int("default", int.MinValue)]); } catch (Exception e) { Log(e.GetType().Name); }
        try { checked { Log(array[^await Int("checked", int.MinValue)]); } } catch (Exception e) { Log(e.GetType().Name); }
        try { unchecked { Log(array[^await Int("unchecked", int.MinValue)]); } } catch (Exception e) { Log(e.GetType().Name); }
        try { checked { array[^await Int("compound", int.MinValue)] += 1; } } catch (Exception e) { Log(e.GetType().Name); }
        try { checked { list[^await Int("list", int.MinValue)] += 1; } } catch (Exception e) { Log(e.GetType().Name); }
        try { checked { array[^(await Int("sum", int.MaxValue) + 1)] += 1; } } catch (Exception e) { Log(e.GetType().Name); }
        try { unchecked { array[^(await Int("sum", int.MaxValue) + 1)] += 1; } } catch (Exception e) { Log(e.GetType().Name); }
        try { Log(checked(array[^(await Int("sum", int.MaxValue) + 2)])); } catch (Exception e) { Log(e.GetType().Name); }
        checked { array[^(await Int("fine", 0) + 1)] += 1; }
        Log(array[1]);
    }

    private static T None<T>() where T : class => null!;

    [Coroutine]
    private static async Coroutine Missing()
    {
        try { None<int[]>()[^await Int("element", 2)] += 5; } catch (NullReferenceException) { Log("null"); }
        try { None<int[]>()[^await Int("element", 2)] = await Int("value", 3); } catch (NullReferenceException) { Log("null"); }
        try { Log(None<int[]>()[^await Int("read", 2)]); } catch (NullReferenceException) { Log("null"); }
        try { Log(None<int[]>()[^(await Int("parentheses", 2))]++); } catch (NullReferenceException) { Log("null"); }
        try { Log(None<string>()[^await Int("text", 2)]); } catch (NullReferenceException) { Log("null"); }
        try { Log(None<List<int>>()[(^await Int("list", 2))]); } catch (NullReferenceException) { Log("null"); }
        try { None<int[]>()[^1] += await Int("compound", 5); } catch (NullReferenceException) { Log("null"); }
        try { None<List<int>>()[^1] += await Int("compound list", 5); } catch (NullReferenceException) { Log("null"); }
        try { None<int[]>()[^1] = await Int("assigned", 5); } catch (NullReferenceException) { Log("null"); }
        try { None<List<int>>()[^1] = await Int("assigned list", 5); } catch (NullReferenceException) { Log("null"); }
        try { Take(ref None<int[]>()[^1], await Int("reference", 5)); } catch (NullReferenceException) { Log("null"); }
        try { Log(None<int[]>()?[^await Int("conditional", 2)] is null); } catch (NullReferenceException) { Log("null"); }
        Log(new[] { 1, 2, 3 }?[^await Int("conditional", 2)]);
        try { Log(new[] { 1 }[^await Int("outside", 2)]); } catch (IndexOutOfRangeException) { Log("outside"); }
        try { Log(new[] { 1 }[^await Int("negative", -1)]); } catch (IndexOutOfRangeException) { Log("outside"); }
        checked { try { Log(new[] { 1 }[^await Int("checked", int.MinValue)]); } catch (Exception e) { Log(e.GetType().Name); } }
    }

    private static int Take(ref int place, int n) => place += n;

    [Coroutine]
    private static async Coroutine Growing()
    {
        var list = new List<int> { 1, 2, 3 };
        Log(list[^await Grown(list, 2)]);
        list[^await Grown(list, 2)] += 10;
        Log(string.Join(",", list));
        list[^1] += await Grown(list, 20);
        Log(string.Join(",", list));
        list[^1] = await Grown(list, 30);
        Log(string.Join(",", list));
        list[^await Grown(list, 2)] = await Grown(list, 40);
        Log(string.Join(",", list));
        list[^2]++;
        (list[^1], list[^await Grown(list, 2)]) = (await Grown(list, 50), 60);
        Log(string.Join(",", list));
        var texts = new List<string?> { "a", null };
        texts[^1] ??= await Of("coalesced", "b");
        texts[^1] ??= await Of("never", "c");
        texts[^2] += await Of("joined", "d");
        Log(string.Join(",", texts));
        Log(Join(list[^1], await Grown(list, 7), list[^1]));
        Log((await Of("list", list))[^await Grown(list, 2)]);
        (await Of("list", list))[^1] += 100;
        (await Of("list", list))[^1] += await Grown(list, 100);
        (await Of("list", list))[^1]++;
        Log(string.Join(",", list));
        Index last = ^1;
        list[last] += await Grown(list, 1000);
        Log(string.Join(",", list));
        Log(list[await Of("index", last)]);
    }

    private static string Join(params int[] all) => string.Join(" ", all);

    [Coroutine]
    private static async Coroutine<int> Grown(List<int> list, int n)
    {
        await Pause("grown");
        list.Add(list.Count);
        return n;
    }

    [Coroutine]
    private static async Coroutine Places()
    {
        var array = new[] { 1, 2, 3, 4 };
        array[^await Int("place", 2)] += await Int("value", 10);
        array[^1] -= await Int("value", 10);
        array[^V("index", 3)] *= await Int("value", 10);
        Log(string.Join(",", array));
        array[^await Int("swap", 1)] = array[^await Int("other", 2)];
        (array[^1], array[^2]) = (await Int("left", 7), await Int("right", 8));
        Log(string.Join(",", array));
        Take(ref array[^await Int("reference", 1)], await Int("value", 5));
        Log(array[^await Int("sum", 1)] + array[^await Int("sum", 2)]);
        Index last = ^1;
        array[last] += await Int("kept", 5);
        Log(array[await Of("index", last)]);
        var rows = new[] { new[] { 1, 2 }, new[] { 3, 4 } };
        rows[^await Int("row", 1)][^await Int("column", 2)] += await Int("value", 5);
        Log(rows[1][0]);
        byte small = 2;
        Log(array[^await Of("small", small)] + "text"[^await Of("small", small)]);
        Log(string.Join(",", array[^await Int("start", 3)..^await Int("end", 1)]));
        Log("sliced"[await Int("start", 1)..^await Int("end", 1)] + "sliced"[..^await Int("end", 2)] + "sliced"[^await Int("start", 2)..]);
    }

    [Coroutine]
    private static async Coroutine Counted()
    {
        var row = new Row();
        Log(row[^await Int("read", 2)]);
        row[^await Int("set", 2)] = 5;
        row[^await Int("set", 2)] = await Int("value", 6);
        row[^await Int("both", 2)] += 7;
        row[^1] += await Int("value", 8);
        row[^1] = await Int("value", 9);
        row[^1]++;
        Log(Made(row)[^await Int("made", 1)]++);
        Log(row?[^await Int("conditional", 1)]);
        row = null;
        Log(row?[^await Int("never", 1)]);
    }

    private static Row Made(Row row) { Log("made"); return row; }

    [Coroutine]
    private static async Coroutine Structs()
    {
        var cell = new Cells();
        cell[^await Int("set", 1)] = 5;
        cell[^1] += await Int("value", 6);
        Log(cell[^await Int("read", 1)] + " " + cell.Last);
        var holder = new Holder();
        holder.Cells[^await Int("set", 1)] = await Int("value", 7);
        holder.Cells[^1] += await Int("value", 8);
        Log(holder.Cells.Last);
        var all = new Cells[1];
        all[^1][^await Int("element", 1)] += await Int("value", 9);
        Log(all[0].Last);
    }
}

public sealed class Row
{
    private readonly int[] all = [1, 2, 3];
    public int Length { get { Log("length"); return all.Length; } }
    public int this[int i] { get { Log("get " + i); return all[i]; } set { Log("set " + i + " " + value); all[i] = value; } }
}

public struct Cells
{
    public int Last;
    public int Count { get { Log("count"); return 3; } }
    public int this[int i] { get { Log("get " + i); return Last; } set { Log("set " + i); Last = value; } }
}

public sealed class Holder
{
    public Cells Cells;
}
