using Coroutines.Safety;

namespace Coroutines.Tests;

/// <summary>Each program that tries to break a loop, in a process of its own: what goes wrong may take that along.</summary>
public class SafetyTests
{
    public static TheoryData<string> Names => [.. SafetyProgram.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsRight(string name)
    {
        (bool right, string output) = SafetyCommand.RunChild(name, full: false);

        Assert.True(right, output);
    }
}
