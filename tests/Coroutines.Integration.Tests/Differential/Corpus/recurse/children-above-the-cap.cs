// Machines that are small one by one and large together: a caller holds the large one by a handle.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Outer(2));
        Log(await Outer(3));
    }

    [Coroutine]
    private static async Coroutine<decimal> Outer(int n)
    {
        await Pause("outer " + n);
        return await Middle(n) + await Middle(n + 1);
    }

    [Coroutine]
    private static async Coroutine<decimal> Middle(int n)
    {
        var row = new Row();
        row.A.P = 5 + n;
        var inner = await Inner(row, n);
        await Pause("middle " + n);
        return inner + row.A.P;
    }

    [Coroutine]
    private static async Coroutine<decimal> Inner(Row row, int n)
    {
        await Pause("inner " + n);
        row.E.W += n;
        await Pause("inner again " + n);
        return row.E.W + row.A.P;
    }
}

public struct Row
{
    public Part A, B, C, D, E;
}

public struct Part
{
    public decimal P, Q, R, S, T, U, V, W;
}
