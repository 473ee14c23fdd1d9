// Recursion over instances of a linked list.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new Link(1, new Link(2, new Link(3, null))).Sum());
    }
}

public sealed partial class Link(int value, Link? next)
{
    [Coroutine]
    public async Coroutine<int> Sum() { await Pause("v" + value); return value + (next is null ? 0 : await next.Sum()); }
}
