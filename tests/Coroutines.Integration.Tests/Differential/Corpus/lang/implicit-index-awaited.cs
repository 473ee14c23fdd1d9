// Implicit index and range on awaited receivers.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log((await Of("a", new List<int> { 1, 2, 3 }))[^1]);
        Log((await Str("b", "hello"))[^await Int("i", 2)]);
        Log((await Str("c", "hello"))[1..^1]);
        Log((await Of("d", new[] { 1, 2, 3, 4 }))[await Int("s", 1)..]);
        Log(new Ring()[^await Int("r", 1)]);
    }
}

public sealed class Ring { public int Length { get { Log("length"); return 5; } } public int this[int i] { get { Log("at " + i); return i; } } }
