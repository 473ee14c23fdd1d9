using Coroutines.Asyncio;
using Coroutines.Safety;

namespace Coroutines.Tests;

/// <summary>The runtime that checks itself: it notices nothing in what is sound, and each of the faults that are planted.</summary>
public class SafeFlavourTests
{
    public static TheoryData<string> Faults => [.. SafeFlavourCommand.Faults.Select(static fault => fault.Name)];

    [Fact]
    public void NoticesNothing() => Assert.Equal(0, SafeFlavourCommand.Run(full: false, fuzz: null));

    [Theory]
    [MemberData(nameof(Faults))]
    public void NoticesAPlantedFault(string name)
    {
        Mutation fault = SafeFlavourCommand.Faults.Single(candidate => candidate.Name == name);

        Assert.NotNull(SafeFlavourCommand.NoticeOf(fault));
    }
}
