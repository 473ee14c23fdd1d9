// Conversions of awaited values: boxing, unboxing, enum, delegate, interface, nullable, tuple, span-free arrays.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        object b = await Int("a", 1);
        IComparable c = await Int("b", 2);
        Log((int)b + (int)(await Of<object>("c", 3)));
        Log((DayOfWeek)await Int("d", 1));
        Log((int)await Of("e", DayOfWeek.Friday));
        (long, object) t = await Of("f", (1, "x"));
        Log(t);
        long? n = await Int("g", 4);
        Log(n);
        Log((short)(await Of<int?>("h", 5))!.Value + c.CompareTo(2));
        IEnumerable<object> e = await Of("i", new[] { "s" });
        Log(e);
        Delegate del = await Of<Func<int>>("j", () => 6);
        Log(del.DynamicInvoke());
    }
}
