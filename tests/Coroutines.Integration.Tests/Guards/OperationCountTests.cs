using Coroutines.Integration.Tests.Support;

namespace Coroutines.Integration.Tests.Guards;

/// <summary>
/// Figures of speed that do not depend on the machine: a change that makes something slower by doing more shows here, whatever the
/// processor. Each approved file changes only with a reason.
/// </summary>
[Collection(BuildsCollection.Name)]
public sealed class OperationCountTests
{
    private const string Program = "tests/Coroutines.Allocation";

    /// <summary>Turns and ready entries of one operation of each kind.</summary>
    [Fact]
    public void TheLoopsSteps() => ApprovedText.Verify(RepositoryProgram.Run(Program, "Release", ["steps"]));

    /// <summary>Each line: a method, the bytes of its machine, the bytes of the compiler's for the same text.</summary>
    [Fact]
    public void TheSizesOfMachines()
    {
        var output = RepositoryProgram.Run(Program, "Release", ["sizes"]);
        ApprovedText.Verify(output);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line =>
        {
            var columns = line.Split(' ');
            Assert.True(int.Parse(columns[1]) <= int.Parse(columns[2]), $"Larger than the compiler's: {line}");
        });
    }
}
