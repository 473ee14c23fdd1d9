using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Who reads, who writes, and who goes first.</summary>
public sealed partial class CoroutineReadWriteLockTests
{
    [Fact]
    public void ReadersShareAndWritersDoNot() => Assert.Equal("r1 0; r2 0; w1 5; w2 10; False 0", Of(Share));

    [Fact]
    public void AReaderThatComesWhileAWriterWaitsGoesAfterIt() => Assert.Equal("r1 0; w1 5; r2 10; False 0", Of(ComeLate));

    [Fact]
    public void WritersAreNotStarvedByReadersThatKeepComing() => Assert.Equal("w1 6; readers before it: 3", Of(KeepComing));

    [Fact]
    public void ReadersAreNotStarvedByWritersThatKeepComing() => Assert.Equal("w1 0; r1 5; r2 5; w2 10; w3 15; False 0", Of(KeepWriting));

    [Fact]
    public void ReadersGoInWhenTheWriterTheyWaitedBehindIsCancelled() => Assert.Equal("r1 0; w1 cancelled; r2 1; False 0", Of(CancelTheWriter));

    [Fact]
    public void AWriterThatIsWokenAndCancelledPassesItOn() => Assert.Equal("w1 cancelled; r1 1; w2 6; False 0", Of(CancelTheWokenWriter));

    [Fact]
    public void AReaderThatIsWokenAndCancelledPassesItOn() => Assert.Equal("r1 cancelled; w1 1; False 0", Of(CancelTheWokenReader));

    [Fact]
    public void NobodyWaitsForAFreeLockWhenAWriterIsCancelledAsItIsReleased() => Assert.Equal("w1 cancelled; r1 1; w2 6; False 0", Of(CancelAndReleaseAndArrive));

    [Fact]
    public void TryTakesWhatNeedsNoWait() => Assert.Equal("True True False 2; w cancelled; False True; True False False", Of(Try));

    [Fact]
    public void ReleaseOfWhatIsNotHeldIsRefused()
    {
        var gate = new CoroutineReadWriteLock();
        Assert.Contains("not held to read", Assert.Throws<InvalidOperationException>(gate.ReleaseRead).Message, StringComparison.Ordinal);
        Assert.Contains("not held to write", Assert.Throws<InvalidOperationException>(gate.ReleaseWrite).Message, StringComparison.Ordinal);
        default(CoroutineReadWriteLock.Holder).Dispose();
    }

    [Fact]
    public void AContestAllocatesNothing()
    {
        var gate = new CoroutineReadWriteLock();
        Bytes.AssertNone(() => Contest(gate));
    }

    [Fact]
    public void DebugModeTellsOfATaskThatEndsWithIt()
    {
        var told = new List<string>();
        var gate = new CoroutineReadWriteLock();
        using (var loop = new CoroutineLoop(new CoroutineLoopOptions { Debug = true, SlowStepThreshold = TimeSpan.FromDays(1), Clock = CoroutineClock.Virtual, ExceptionHandler = (_, context) => told.Add(context.Message) }))
        {
            loop.RunUntilComplete(Keep(gate));
            gate.ReleaseRead();
            loop.RunUntilComplete(HoldInTurn(gate));
            loop.RunUntilComplete(TryBesideKeep(gate));
        }

        Assert.Equal(2, told.Count(static text => text.Contains("while it held a lock", StringComparison.Ordinal)));
    }

    /// <summary>Arrivals, ends and cancellations at random: after each, those hold the lock whom the rule lets in.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomScriptsAgreeWithTheRule(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 400; round++)
        {
            using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
            var gate = new CoroutineReadWriteLock();
            var rule = new ReadWriteRule();
            var inside = new SortedSet<int>();
            List<(CoroutineTask Task, CoroutineEvent End)> all = [];
            for (int step = 0; step < 40; step++)
            {
                int who = random.Next(all.Count + 1);
                if (who == all.Count || random.Next(3) == 0)
                {
                    bool isWriter = random.Next(3) == 0;
                    rule.Arrive(all.Count, isWriter);
                    var end = new CoroutineEvent();
                    all.Add((loop.Start(HoldUntil(gate, isWriter, all.Count, inside, end)), end));
                }
                else if (random.Next(2) == 0)
                {
                    rule.Leave(who);
                    all[who].Task.Cancel();
                }
                else if (inside.Contains(who))
                {
                    rule.Leave(who);
                    all[who].End.Set();
                }

                loop.Tick(TimeSpan.Zero);
                Assert.Equal(rule.Inside, inside);
                Assert.Equal((rule.Writers, rule.Readers), (gate.IsWriteLocked ? 1 : 0, gate.ReaderCount));
            }
        }
    }

    /// <summary>Several of these within one turn: nobody is left waiting for what is free, and nobody reads beside a writer.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WhatHappensWithinATurnLeavesNobodyWaitingForAFreeLock(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 4000; round++)
        {
            using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
            var gate = new CoroutineReadWriteLock();
            var inside = new SortedSet<int>();
            List<(CoroutineTask Task, CoroutineEvent End, bool IsWriter)> all = [];
            for (int step = 0; step < 15; step++)
            {
                for (int within = random.Next(1, 5); within > 0; within--)
                {
                    // Of those that are done nothing can be seen any more.
                    int[] live = [.. Enumerable.Range(0, all.Count).Where(who => !all[who].Task.IsCompleted)];
                    int who = live.Length == 0 ? -1 : live[random.Next(live.Length)];
                    if (who < 0 || random.Next(3) == 0)
                    {
                        bool isWriter = random.Next(2) == 0;
                        var end = new CoroutineEvent();
                        all.Add((loop.CreateTask(HoldUntil(gate, isWriter, all.Count, inside, end)), end, isWriter));
                    }
                    else if (random.Next(2) == 0)
                    {
                        all[who].Task.Cancel();
                    }
                    else
                    {
                        all[who].End.Set();
                    }
                }

                loop.Tick(TimeSpan.Zero);
                int writers = inside.Count(who => all[who].IsWriter);
                Assert.True(writers == 0 || inside.Count == 1, "a writer is not alone");
                Assert.Equal((writers == 1, inside.Count - writers), (gate.IsWriteLocked, gate.ReaderCount));
                Assert.True(inside.Count != 0 || all.TrueForAll(static one => one.Task.IsCompleted), "somebody waits for a free lock");
                bool isWriterWaiting = all.Where((one, who) => one.IsWriter && !inside.Contains(who)).Any(static one => !one.Task.IsCompleted);
                bool isReaderWaiting = all.Where((one, who) => !one.IsWriter && !inside.Contains(who)).Any(static one => !one.Task.IsCompleted);
                Assert.True(!isReaderWaiting || isWriterWaiting || writers == 1, "a reader waits for nobody");
            }

            all.ForEach(static one => one.Task.Forget());
        }
    }
}
