using System.Text.RegularExpressions;
using Coroutines.Tool.Tests.Support;

namespace Coroutines.Tool.Tests.Commands;

public partial class TreeTests
{
    [Fact]
    public void WhatATaskWaitsForStandsBelowIt()
    {
        using WatchedProcess watched = WatchedProcess.Start("run", 10);

        Ran ran = Ran.On("tree", watched.Id);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        var visit = Array.FindIndex(ran.Lines, static line => line.Contains("Town.Visit"));
        Assert.Matches(@"^[├└]── #\d+ Town\.Visit", ran.Lines[visit]);
        Assert.Matches(@"^[│ ]   └── #\d+ Town\.Enter", ran.Lines[visit + 1]);
    }

    [Fact]
    public void ManyTasksThatStandAtOnePlaceAreCounted()
    {
        using WatchedProcess watched = WatchedProcess.Start("run", 1_000);

        Ran ran = Ran.On("tree", watched.Id);

        // However many of them happen to be ready at that moment.
        var shown = ran.Lines.Count(static line => line.Contains("Town.Walk"));
        var counted = ran.Lines.Select(static line => More().Match(line)).Where(static match => match.Success).Sum(static match => int.Parse(match.Groups[1].Value));
        Assert.Equal(995, shown + counted);
        Assert.InRange(shown, 3, 500);
    }

    [GeneratedRegex(@"… and (\d+) more like these$")]
    private static partial Regex More();
}
