namespace Coroutines.Differential;

/// <summary>What the edits of one program draw from: chance, labels that no other event has, and small expressions.</summary>
internal sealed class Pen(Random random)
{
    private int labels;

    /// <summary>Whether what was written so far is of C# 14.</summary>
    public bool NeedsNewest { get; set; }

    public string Label() => "m" + ++labels;

    public int Index(int count) => random.Next(count);

    public bool Flip() => random.Next(2) == 0;

    public T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    /// <summary>A number that logs: awaited where that is allowed, at most times.</summary>
    public string Number(bool canAwait) =>
        canAwait && random.Next(4) > 0 ? $"await Kit.Int(\"{Label()}\", {random.Next(5)})" : $"Trace.V(\"{Label()}\", {random.Next(5)})";
}
