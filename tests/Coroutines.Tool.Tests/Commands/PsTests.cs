using System.Text.RegularExpressions;
using Coroutines.Tool.Tests.Support;

namespace Coroutines.Tool.Tests.Commands;

public class PsTests
{
    [Fact]
    public void LoopThatRunsListsEachOfItsTasks()
    {
        using WatchedProcess watched = WatchedProcess.Start("run", 10_000);

        Ran ran = Ran.On("ps", watched.Id);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith($"dotnet, process {watched.Id}, Coroutines ", ran.Lines[0]);
        Assert.StartsWith("loop 1: runs on thread 1, 10,000 tasks, ", ran.Lines[2]);
        Assert.Equal(10_000, ran.Lines.Count(static line => line.StartsWith('#')));
        Assert.Equal(9_995, ran.Lines.Count(static line => line.Contains("Town.Walk > Town.Step") && line.Contains("Town.cs:") && line.Contains("sleeps, ") && line.Contains(" left")));
    }

    [Fact]
    public void RowTellsTheChainThePlaceAndWhatIsWaitedFor()
    {
        using WatchedProcess watched = WatchedProcess.Start("run", 10);

        Ran ran = Ran.On("ps", watched.Id);

        Assert.Matches(@"^#\d+ ""keeper"" +Town\.Keep +Town\.cs:\d+ +sleeps, 59 min \d+ s left$", Line(ran, "Town.Keep"));
        Assert.Matches(@" Town\.cs:\d+ +waits for CoroutineQueue\b", Line(ran, "Town.Read"));
        Assert.Matches(@" Town\.cs:\d+ +waits for CoroutineLock\b", Line(ran, "Town.Enter"));
        var guest = Line(ran, "Town.Enter").Split(' ')[0];
        Assert.Matches($@" Town\.cs:\d+ +waits for {guest} Town\.Enter$", Line(ran, "Town.Visit"));
        Assert.EndsWith(" " + Line(ran, "Town.Visit").Split(' ')[0], Line(ran, "Town.Enter"));
    }

    [Fact]
    public void LoopBetweenTicksIsReadWithoutItsThread()
    {
        using WatchedProcess watched = WatchedProcess.Start("between", 100);

        Ran ran = Ran.On("ps", watched.Id);

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("loop 1: of thread 1, not running, 100 tasks, 0 ready, at 16 ms", ran.Lines[2]);
        Assert.Equal(100, ran.Lines.Count(static line => line.StartsWith('#')));
    }

    [Fact]
    public void LoopThatTicksAnswersAgainAndAgain()
    {
        using WatchedProcess watched = WatchedProcess.Start("ticks", 50);

        for (var i = 0; i < 3; i++)
        {
            Ran ran = Ran.On("ps", watched.Id);

            Assert.Equal(0, ran.Code);
            Assert.DoesNotContain("BLOCKED", ran.Output);
            Assert.Equal(50, ran.Lines.Count(static line => line.StartsWith('#')));
        }
    }

    [Fact]
    public void LoopThatDoesNotTurnIsNamedAsBlockedAndItsRowsAsStale()
    {
        using WatchedProcess watched = WatchedProcess.Start("blocked", 20);

        Ran ran = Ran.On("ps", watched.Id);

        Assert.Equal(0, ran.Code);
        Assert.Contains(ran.Lines, static line => line.StartsWith("BLOCKED: it has not turned for a second. It is in a step of #", StringComparison.Ordinal)
            && line.Contains("Town.Block") && line.EndsWith("These rows are stale: they are what another thread saw."));
        Assert.Equal(20, ran.Lines.Count(static line => line.StartsWith('#')));
        Assert.Single(ran.Lines, static line => line.StartsWith('#') && line.Contains(" runs"));
    }

    [Fact]
    public void LookCostsTheThreadOfTheLoopNoMemoryFromTheSecondOn()
    {
        using WatchedProcess watched = WatchedProcess.Start("run", 10_000);
        Ran.On("ps", watched.Id);
        Ran.On("ps", watched.Id);

        var without = Allocated(watched, static () => { });
        var with = Allocated(watched, () => Ran.On("ps", watched.Id));

        Assert.Equal(without, with);
    }

    private static long Allocated(WatchedProcess watched, Action action)
    {
        var before = long.Parse(watched.Ask("allocated")!, System.Globalization.CultureInfo.InvariantCulture);
        action();
        return long.Parse(watched.Ask("allocated")!, System.Globalization.CultureInfo.InvariantCulture) - before;
    }

    /// <summary>The line of a task.</summary>
    private static string Line(Ran ran, string coroutine) =>
        Assert.Single(ran.Lines, line => Regex.IsMatch(line, $@"^#\d+( ""\w+"")? +{Regex.Escape(coroutine)}\b"));
}
