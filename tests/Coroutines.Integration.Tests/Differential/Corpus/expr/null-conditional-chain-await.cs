// An await in the middle of a ?. chain's arguments, after several links.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var node = new Node(new Node(null));
        Log(node?.Next?.Get(await Int("a", 1))?.Get(await Int("b", 2))?.Get(await Int("c", 3)) is null);
        Log(node?.Next?[await Int("d", 4)]);
        Log(node?.Next?.Next?[await Int("never", 4)] is null);
    }
}

public sealed class Node(Node? next)
{
    public Node? Next => next;
    public Node? Get(int x) { Log("get " + x); return x == 2 ? null : this; }
    public string this[int i] => "item " + i;
}
