// Double recursion over a tree.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Sum(new Node(1, new Node(2, null, new Node(3, null, null)), new Node(4, null, null))));
    }

    [Coroutine]
    static async Coroutine<int> Sum(Node? n)
    {
        if (n is null) return 0;
        await Pause("n" + n.Value);
        return await Sum(n.Left) + n.Value + await Sum(n.Right);
    }
}

public sealed record Node(int Value, Node? Left, Node? Right);
