using Coroutines.Explorer;

namespace Coroutines.Tests;

/// <summary>
/// A gather that is awaited where it stands is kept in its task's own header, one whose value goes through a variable in a header of its own: whatever
/// the children do and whoever is cancelled, both leave the same trace.
/// </summary>
public sealed class GatherInPlaceTests
{
    private const int Scripts = 3_000;

    [Fact]
    public void LeavesTheTraceOfAGatherWithAHandle()
    {
        var seen = new HashSet<string>();
        for (int seed = 0; seed < Scripts; seed++)
        {
            string here = GatherScript.Trace(seed, inPlace: true);
            string byHandle = GatherScript.Trace(seed, inPlace: false);
            Assert.True(byHandle == here, $"seed {seed}:\n{byHandle}\nbut in place:\n{here}");
            Assert.DoesNotContain("left over", here, StringComparison.Ordinal);
            seen.UnionWith(Ends.Where(end => here.Contains(end, StringComparison.Ordinal)));
        }

        Assert.Equal(Ends.Order(), seen.Order());
    }

    private static readonly string[] Ends = ["got", "caught FormatException", "caught OperationCanceledException", "goes on", "reported"];
}
