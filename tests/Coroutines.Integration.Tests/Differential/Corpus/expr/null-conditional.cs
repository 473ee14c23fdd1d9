// ?. stops at null: nothing behind it is evaluated.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Node? node = new Node { Name = "n", Next = new Node { Name = "m" } };
        Log(node?.Next?.Name + await Str("a", "!"));
        Log((await Of<Node?>("b", node))?.Next?.Next?.Name.Length);
        Log((await Of<Node?>("c", null))?.Call(V("never", 1)));
        Log(node?.Call(await Int("d", 5)));
        node = null;
        Log(node?.Call(await Int("never", 6)) is null);
    }
}

public sealed class Node { public string Name = ""; public Node? Next; public int Call(int x) { Log(Name + x); return x; } }
