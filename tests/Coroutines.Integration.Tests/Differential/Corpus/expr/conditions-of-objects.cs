// Conditions that are objects with a conversion to bool, in every statement and clause that asks for one; what a switch statement is over, and keys of an order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Loops(new Sign(2));
        await Clauses(new Sign(1), 4);
        await Switches(4, "text");
        await Elements(new Items(), 3);
        Log(await Int("last", 1));
    }

    [Coroutine]
    private static async Coroutine Loops(Sign sign)
    {
        while (sign) { Log("while"); await Pause("while"); }
        sign = new Sign(1);
        do { Log("do"); await Pause("do"); } while (sign);
        sign = new Sign(1);
        for (var i = 0; sign; i++) { Log(i); await Pause("for"); }
        if (sign) { Log("never"); } else { Log("else"); }
    }

    [Coroutine]
    private static async Coroutine Clauses(Sign sign, int n)
    {
        try { await Fail("filtered"); } catch (InvalidOperationException) when (sign) { Log("caught"); }
        sign = new Sign(3);
        Log(n switch { 4 when sign => "arm", _ => await Str("other", "o") });
        Log((from a in new[] { 1, 2, 3 } where sign select a).Count());
        string? key = "k";
        Log((from a in new[] { 1, 2 } orderby key, a descending select a + n).First());
    }

    [Coroutine]
    private static async Coroutine Switches(int n, string? text)
    {
        switch (n)
        {
            case > 2 when await Bool("guard", text is not null): Log("great"); break;
            default: Log("small"); break;
        }

        switch (text)
        {
            case { Length: > 2 } when n == 4: Log(text + await Int("long", n)); break;
            default: Log(text); break;
        }
    }

    [Coroutine]
    private static async Coroutine Elements(Items items, int n)
    {
        Log(new Items(in items.All[0], n).Sum);
        Log(new Items(ref items.All[1], "ref").Sum);
        Log(new Items(out items.All[0], 'o').Sum);
        Items made = new(in items.All[0], n);
        Log(made.Sum);
        made = new(ref items.All[1], "implicit ref");
        Log(made.Sum);
        made = new(out items.All[0], 'i');
        Log(made.Sum);
        Log(items[in items.All[1], n]);
        Items? maybe = made;
        Log(maybe?[in items.All[0], n]);
        Log(new Items { [in items.All[0], n] = n }.Sum);
        await Pause("elements");
    }
}

public sealed class Sign(int left)
{
    private int left = left;

    public static implicit operator bool(Sign sign) { Log("asked " + sign.left); return sign.left-- > 0; }
}

public sealed class Items
{
    public int[] All = [5, 6];
    public int Sum;

    public Items() { }

    public Items(in int a, int b) { Log("in"); Sum = a - b; }

    public Items(ref int a, string b) { Log(b); Sum = a += 2; }

    public Items(out int a, char b) { Log(b); Sum = a = 9; }

    public int this[in int a, int b] { get { Log("get"); return a * b; } set { Log("set"); Sum = a + b + value; } }
}
