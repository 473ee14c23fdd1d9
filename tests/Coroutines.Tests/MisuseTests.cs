using Coroutines.Misuse;

namespace Coroutines.Tests;

/// <summary>A slice of what <c>Coroutines.Misuse</c> runs by hand: callbacks of the user's that do what they should not, wherever the library calls them.</summary>
public sealed class MisuseTests
{
    private const int Every = 40;

    [Fact]
    public void CallbacksMayDoWhatTheyLike()
    {
        var run = new BatchRun(new Plan { Every = Every, Count = 200 });

        string failures = string.Join('\n', run.Failures().Select(failure => $"{failure.Cell}: {failure.Wrong}"));

        Assert.True(failures.Length == 0, failures);
    }

    [Fact]
    public void EveryPlaceThatCallsTheUserHasACallback()
    {
        IReadOnlyList<string> found = PlaceScan.Find();

        Assert.Empty(PlaceScan.Problems(found));
        Assert.True(found.Count >= 30, $"{found.Count} places");
    }

    [Fact]
    public void EveryCallbackAndEveryActIsTried()
    {
        IReadOnlyList<Cell> cells = new Plan { Count = 0 }.Cells();

        Assert.Equal(KindTable.All.Count, cells.Select(cell => cell.Kind.Name).Distinct().Count());
        Assert.Equal(ActTable.All.Count, cells.SelectMany(cell => cell.Acts).Select(act => act.Name).Distinct().Count());
        Assert.Equal(Enum.GetValues<Moment>().Length, cells.Select(cell => cell.Moment).Distinct().Count());
        Assert.Equal(12, cells.Select(cell => (cell.Clock, cell.Setting)).Distinct().Count());
    }
}
