// ?. with an await behind it, in loops: what is null in a later round gives null, whatever an earlier round gave.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Node?[] nodes = [new("a"), null, new("b"), null];
        foreach (var node in nodes)
        {
            Log(node?.Add(await Int("n", 1)) ?? -1);
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            string? text = nodes[i]?.Name.Insert(await Now("at", 0), "<");
            Log(text ?? "null");
        }

        var round = 0;
        while (round < 4)
        {
            var next = nodes[round++]?[await Int("key", round)]?.Name;
            Log(next ?? "none");
        }
    }
}

public sealed class Node(string name)
{
    public string Name => name;
    public int Add(int x) => name.Length + x;
    public Node? this[int key] => key > 1 ? null : this;
}
