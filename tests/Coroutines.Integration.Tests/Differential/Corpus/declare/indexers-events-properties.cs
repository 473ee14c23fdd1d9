// Own indexers, events and properties used across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new O();
        o.Changed += x => Log("changed " + x);
        await o.Run();
        Log(o[1]);
    }
}

public sealed partial class O
{
    private readonly int[] items = new int[3];
    public event Action<int>? Changed;
    public int this[int i] { get => items[i]; set { items[i] = value; Changed?.Invoke(value); } }
    [Coroutine]
    public async Coroutine Run()
    {
        this[await Int("i", 1)] = await Int("v", 5);
        this[1] += await Int("w", 6);
        Changed?.Invoke(await Int("c", 7));
    }
}
