using System.Globalization;
using System.Text.RegularExpressions;
using Coroutines.Tool.Tests.Support;

namespace Coroutines.Tool.Tests.Commands;

public partial class TopTests
{
    [Fact]
    public void StepsOfMethodsAndTasksAreCounted()
    {
        using WatchedProcess watched = WatchedProcess.Start("busy", 10);

        Ran ran = Ran.On("top", watched.Id, "--count", "2", "--interval", "0.5");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(2, ran.Lines.Count(static line => line.StartsWith("BUSY %") && line.EndsWith("COROUTINE")));
        Match method = MethodLine().Match(ran.Lines.First(static line => line.EndsWith(" Town.Turn", StringComparison.Ordinal)));
        Assert.True(method.Success, ran.Output);
        Assert.True(int.Parse(method.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) > 0, ran.Output);
        Assert.Equal("10", method.Groups[2].Value);
        Assert.Contains(ran.Lines, static line => line.Contains(" Town.Turn") && line.Contains('#'));
    }

    [Fact]
    public void NumbersHaveToBePositive()
    {
        Ran ran = Ran.Command("top", "1", "--interval", "0");

        Assert.Equal(1, ran.Code);
        Assert.Contains("--interval has to be more than zero.", ran.Error);
    }

    // busy, steps, KB, tasks, ended, method
    [GeneratedRegex(@"^ *[\d.,]+ +([\d,]+) +[\d.,]+ +(\d+) +\d+ +Town\.Turn$")]
    private static partial Regex MethodLine();
}
