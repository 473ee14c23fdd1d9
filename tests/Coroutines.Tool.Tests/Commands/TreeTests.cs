using Coroutines.Tool.Tests.Support;

namespace Coroutines.Tool.Tests.Commands;

public class TreeTests
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

        Assert.Equal(3, ran.Lines.Count(static line => line.Contains("Town.Walk")));
        Assert.Contains(ran.Lines, static line => line.EndsWith("… and 992 more like these", StringComparison.Ordinal));
    }
}
