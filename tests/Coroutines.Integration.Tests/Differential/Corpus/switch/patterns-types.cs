// Type patterns with variables that live across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var o in new object?[] { 1, "two", 3.5, null, new[] { 1, 2 }, 'c' })
        {
            switch (o)
            {
                case int n when n > 0:
                    await Pause("int");
                    Log(n + 1);
                    break;
                case string { Length: 3 } s:
                    await Pause("string");
                    Log(s.ToUpperInvariant());
                    break;
                case double d:
                    Log(d + await Int("d", 1));
                    break;
                case null:
                    await Pause("null");
                    Log("null");
                    break;
                case int[] { Length: var length } array:
                    await Pause("array");
                    Log(length + array[0]);
                    break;
                case var other:
                    await Pause("other");
                    Log(other);
                    break;
            }
        }
    }
}
