// Every compound assignment: to locals, fields, properties and elements, with right sides that are locals, nullable, or awaited.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Locals(100, 3);
        await Members(new Holder(), 3);
        await Lifted(50, 3);
        await Flags(true, null);
        Log(await Int("last", 1));
    }

    [Coroutine]
    private static async Coroutine Locals(int n, int by)
    {
        Log(n += by);
        Log(n -= by);
        Log(n *= by);
        Log(n /= by);
        Log(n %= by + 60);
        Log(n &= by + 60);
        Log(n |= by);
        Log(n ^= by);
        Log(n <<= by);
        Log(n >>= by);
        Log(n >>>= by);
        string? text = null, other = "o";
        Log(text ??= other);
        Log(text += other);
        Log((n, by));
        await Pause("locals");
    }

    [Coroutine]
    private static async Coroutine Members(Holder holder, int by)
    {
        Log(holder.Field += await Int("add", by));
        Log(holder.Field -= by);
        Log(holder.Property *= by);
        Log(holder[by] /= by);
        Log(holder.Field %= await Int("modulo", 60));
        Log(holder.Property &= by + 60);
        Log(holder.Field |= by);
        Log(holder[by] ^= await Int("exclusive or", by));
        Log(holder.Property <<= by);
        Log(holder.Field >>= by);
        Log(holder.Property >>>= await Int("shift", by));
        Log(holder.Maybe ??= by);
        holder.Field &= by + 8;
        holder.Field /= by;
        holder.Field ^= by;
        holder.Field >>= 1;
        holder.Field >>>= 1;
        Log(holder.Field);
    }

    [Coroutine]
    private static async Coroutine Lifted(int? n, int? by)
    {
        int? none = null;
        Log(n += by);
        Log(n -= by);
        Log(n *= by);
        Log(n /= by);
        Log(n %= by + 60);
        Log(n &= by + 60);
        Log(n |= by);
        Log(n ^= by);
        Log(n <<= by);
        Log(n >>= by);
        Log(n >>>= by);
        Log(none ??= by);
        Log(none += await Of<int?>("none", null));
        Log(none *= by);
        Log(none ??= await Int("some", 2));
    }

    [Coroutine]
    private static async Coroutine Flags(bool flag, bool? maybe)
    {
        Log(flag &= await Bool("and", true));
        Log(flag |= await Bool("or", false));
        Log(flag ^= await Bool("exclusive or", true));
        Log(maybe &= flag);
        Log(maybe |= flag);
        Log(maybe ^= flag);
    }
}

public sealed class Holder
{
    private int property = 7;
    public int Field = 5;

    public int? Maybe { get; set; }

    public int Property { get { Log("get"); return property; } set { Log("set " + value); property = value; } }

    public int this[int i] { get { Log("get " + i); return property + i; } set { Log($"set {i} {value}"); property = value; } }
}
