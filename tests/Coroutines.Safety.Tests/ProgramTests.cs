namespace Coroutines.Safety.Tests;

/// <summary>Each program that tries to break a loop, in a process of its own: what goes wrong may take that along.</summary>
public class ProgramTests
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
