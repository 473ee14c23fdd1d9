using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>A process that dies says something of a fault only where the fault is the reason.</summary>
public sealed class MutationRunTests
{
    private static readonly Mutation[] Faults = [.. Mutation.All.Take(3)];
    private static readonly (bool, string) Noticed = (true, "noticed");
    private static readonly (bool, string) Missed = (false, "missed");

    private readonly List<int> starts = [];

    [Fact]
    public void AWorkerThatFinishesIsBelieved() =>
        Assert.Equal(["noticed", "missed", "noticed"], Run(([Noticed, Missed, Noticed], WorkerEnd.Finished)));

    [Fact]
    public void WhatWasKilledIsTriedAgain()
    {
        Assert.Equal(["noticed", "missed", "noticed"], Run(([Noticed], WorkerEnd.Killed), ([Missed, Noticed], WorkerEnd.Finished)));
        Assert.Equal([0, 1], starts);
    }

    [Fact]
    public void WhatIsKilledAgainAndAgainIsAnError() =>
        Assert.Throws<InvalidOperationException>(() => Run(([], WorkerEnd.Killed), ([], WorkerEnd.Killed), ([], WorkerEnd.Killed)));

    [Fact]
    public void AWorkerThatFailsIsAnError() =>
        Assert.Throws<InvalidOperationException>(() => Run(([Noticed], WorkerEnd.Failed)));

    [Fact]
    public void AWorkerThatStopsEarlyIsAnError() =>
        Assert.Throws<InvalidOperationException>(() => Run(([Noticed], WorkerEnd.Finished)));

    [Fact]
    public void ADeathCountsIfItHappensTwice()
    {
        Assert.Equal(
            ["noticed", "a program ends the process, twice", "missed"],
            Run(([Noticed], WorkerEnd.Died), ([], WorkerEnd.Died), ([Missed], WorkerEnd.Finished)));
        Assert.Equal([0, 1, 2], starts);
    }

    [Fact]
    public void ADeathThatDoesNotHappenAgainDoesNotCount() =>
        Assert.Equal(["missed", "missed", "missed"], Run(([], WorkerEnd.Died), ([Missed, Missed], WorkerEnd.Died), ([Missed], WorkerEnd.Finished)));

    [Fact]
    public void AHangCountsIfItHappensTwice() =>
        Assert.Equal(["missed", "noticed", "missed"], Run(([Missed, Noticed], WorkerEnd.Hung), ([Noticed], WorkerEnd.Hung), ([Missed], WorkerEnd.Finished)));

    [Fact]
    public void AHangThatDoesNotHappenAgainDoesNotCount() =>
        Assert.Equal(["missed", "missed", "noticed"], Run(([Noticed], WorkerEnd.Hung), ([Missed, Missed, Noticed], WorkerEnd.Finished)));

    private IEnumerable<string> Run(params ((bool IsNoticed, string Text)[] Verdicts, WorkerEnd End)[] workers)
    {
        var next = 0;
        var run = new MutationRun(
            Faults,
            (from, verdict) =>
            {
                starts.Add(from);
                foreach (var (isNoticed, text) in workers[next].Verdicts)
                {
                    verdict(isNoticed, text);
                }

                return workers[next++].End;
            },
            static _ => { });
        return run.Run().Select(static one => one.Text);
    }
}
