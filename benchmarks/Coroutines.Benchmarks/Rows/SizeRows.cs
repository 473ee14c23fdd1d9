using Coroutines.Allocation;

namespace Coroutines.Benchmarks;

/// <summary>The machines of methods as users write them, beside the compiler's state machines for the same text.</summary>
internal static class SizeRows
{
    public static IEnumerable<Row> Make()
    {
        var sizes = MachineSizes.Measure();
        return
        [
            .. sizes.Select(static s => Row($"machine of {s.Method}", s.Bytes, s.CompilerBytes)),
            Row($"machines of these {sizes.Count} methods together", sizes.Sum(static s => s.Bytes), sizes.Sum(static s => s.CompilerBytes)),
        ];
    }

    private static SpecialRow Row(string name, int ours, int compilers) => new(name, null, () => new Dictionary<Column, Figure>
    {
        [Column.Coroutines] = new([ours]),
        [Column.Task] = new([compilers]),
    })
    {
        Unit = "B",
    };
}
