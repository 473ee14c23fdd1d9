using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Allocation;

/// <summary>
/// 100,000 operations of each kind allocate nothing: counted by a program of its own, over the whole process, in Debug, in
/// Release as users run it, and in Release without tiered compilation.
/// </summary>
[Collection(BuildsCollection.Name)]
public sealed class AllocationTests
{
    [Theory]
    [InlineData("Debug", "")]
    [InlineData("Release", "")]
    [InlineData("Release", "DOTNET_TieredCompilation")]
    [InlineData("Release", "DOTNET_TieredPGO")]
    public void NothingIsAllocated(string configuration, string switchedOff)
    {
        (string, string)[] environment = switchedOff.Length == 0 ? [] : [(switchedOff, "0")];
        var output = RepositoryProgram.Run("tests/Coroutines.Allocation", configuration, ["table"], environment);

        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Row.Parse).ToArray();
        Assert.True(rows.Length >= 22, $"Expected a row for each operation, got:\n{output}");
        Assert.All(rows, static row =>
        {
            Assert.Equal("ok", row.Result);
            Assert.Equal((row.Name, 100_000, 0, 0), (row.Name, row.Operations, row.Bytes, row.Exceptions));
        });
    }

    /// <summary>A line of the table: the name, which has spaces, then the columns.</summary>
    private sealed record Row(string Name, long Operations, long Bytes, long Exceptions, string Result)
    {
        private const int NameWidth = 28;

        public static Row Parse(string line)
        {
            var columns = line[NameWidth..].Split(' ', 4, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new Row(line[..NameWidth].Trim(), long.Parse(columns[0]), long.Parse(columns[1]), long.Parse(columns[2]), columns[3]);
        }
    }
}
