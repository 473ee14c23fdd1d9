// A struct resource is disposed without boxing a copy that the body changed.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using (var s = new S { Name = await Str("n", "one") })
        {
            await Pause("p");
            Log(s.Name);
        }
    }
}

public struct S : IDisposable
{
    public string Name;
    public void Dispose() => Log("dispose " + Name);
}
