using static Coroutines.Coroutine;
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

    [Coroutine]
    private static async Coroutine HoldUntil(CoroutineReadWriteLock gate, bool isWriter, int who, SortedSet<int> inside, CoroutineEvent end)
    {
        using (await (isWriter ? gate.AcquireWrite() : gate.AcquireRead()))
        {
            inside.Add(who);
            try
            {
                await end.Wait();
            }
            finally
            {
                inside.Remove(who);
            }
        }
    }

    [Coroutine]
    private static async Coroutine Read(CoroutineReadWriteLock gate, string name)
    {
        try
        {
            using (await gate.AcquireRead())
            {
                SayAt(name);
                await Sleep(5);
            }
        }
        catch (OperationCanceledException)
        {
            Say($"{name} cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine Write(CoroutineReadWriteLock gate, string name)
    {
        try
        {
            using (await gate.AcquireWrite())
            {
                SayAt(name);
                await Sleep(5);
            }
        }
        catch (OperationCanceledException)
        {
            Say($"{name} cancelled");
        }
    }

    private static void SayState(CoroutineReadWriteLock gate) => Say($"{gate.IsWriteLocked} {gate.ReaderCount}");

    [Coroutine]
    private static async Coroutine Share()
    {
        var gate = new CoroutineReadWriteLock();
        await Gather(Read(gate, "r1"), Read(gate, "r2"), Write(gate, "w1"), Write(gate, "w2"));
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine ComeLate()
    {
        var gate = new CoroutineReadWriteLock();
        await Gather(Read(gate, "r1"), Write(gate, "w1"), Read(gate, "r2"));
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine KeepComing()
    {
        var gate = new CoroutineReadWriteLock();
        int[] entered = [0];
        CoroutineTask writer = default;
        var readers = new List<CoroutineTask>();
        for (int i = 0; i < 20; i++)
        {
            readers.Add(CreateTask(Count(gate, entered)));
            await Sleep(1);
            if (i == 2)
            {
                writer = CreateTask(WriteOnce(gate, entered));
            }
        }

        await writer;
        foreach (CoroutineTask reader in readers)
        {
            await reader;
        }
    }

    [Coroutine]
    private static async Coroutine Count(CoroutineReadWriteLock gate, int[] entered)
    {
        using (await gate.AcquireRead())
        {
            entered[0]++;
            await Sleep(4);
        }
    }

    [Coroutine]
    private static async Coroutine WriteOnce(CoroutineReadWriteLock gate, int[] entered)
    {
        using (await gate.AcquireWrite())
        {
            SayAt("w1");
            Say($"readers before it: {entered[0]}");
        }
    }

    [Coroutine]
    private static async Coroutine KeepWriting()
    {
        var gate = new CoroutineReadWriteLock();
        await Gather(Write(gate, "w1"), Write(gate, "w2"), Write(gate, "w3"), Read(gate, "r1"), Read(gate, "r2"));
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelTheWriter()
    {
        var gate = new CoroutineReadWriteLock();
        CoroutineTask first = CreateTask(Read(gate, "r1"));
        CoroutineTask writer = CreateTask(Write(gate, "w1"));
        CoroutineTask second = CreateTask(Read(gate, "r2"));
        await Sleep(1);
        writer.Cancel();
        await Gather(first, writer, second);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelTheWokenWriter()
    {
        var gate = new CoroutineReadWriteLock();
        gate.TryAcquireWrite();
        CoroutineTask w1 = CreateTask(Write(gate, "w1"));
        await Sleep(1);
        gate.ReleaseWrite();
        CoroutineTask r1 = CreateTask(Read(gate, "r1"));
        CoroutineTask w2 = CreateTask(Write(gate, "w2"));
        w1.Cancel();
        await Gather(w1, r1, w2);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelTheWokenReader()
    {
        var gate = new CoroutineReadWriteLock();
        gate.TryAcquireWrite();
        CoroutineTask r1 = CreateTask(Read(gate, "r1"));
        CoroutineTask w1 = CreateTask(Write(gate, "w1"));
        await Sleep(1);
        gate.ReleaseWrite();
        r1.Cancel();
        await Gather(r1, w1);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelAndReleaseAndArrive()
    {
        var gate = new CoroutineReadWriteLock();
        gate.TryAcquireRead();
        CoroutineTask w1 = CreateTask(Write(gate, "w1"));
        await Yield();
        CoroutineTask r1 = CreateTask(Read(gate, "r1"));
        await Sleep(1);
        CoroutineTask w2 = CreateTask(Write(gate, "w2"));
        w1.Cancel();
        gate.ReleaseRead();
        await Gather(w1, r1, w2);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine Try()
    {
        var gate = new CoroutineReadWriteLock();
        Say($"{gate.TryAcquireRead()} {gate.TryAcquireRead()} {gate.TryAcquireWrite()} {gate.ReaderCount}");
        CoroutineTask writer = CreateTask(Write(gate, "w"));
        await Yield();
        bool isFree = gate.TryAcquireRead();
        writer.Cancel();
        await Yield();
        Say($"{isFree} {gate.TryAcquireRead()}");
        gate.ReleaseRead();
        gate.ReleaseRead();
        gate.ReleaseRead();
        Say($"{gate.TryAcquireWrite()} {gate.TryAcquireWrite()} {gate.TryAcquireRead()}");
    }

    [Coroutine]
    private static async Coroutine Contest(CoroutineReadWriteLock gate) => await Gather(HoldInTurn(gate), HoldInTurn(gate), HoldInTurn(gate));

    [Coroutine]
    private static async Coroutine HoldInTurn(CoroutineReadWriteLock gate)
    {
        for (int i = 0; i < 10; i++)
        {
            using (await gate.AcquireRead())
            {
                await Yield();
            }

            using (await gate.AcquireWrite())
            {
                await Yield();
            }
        }
    }

    [Coroutine]
    private static async Coroutine TryBesideKeep(CoroutineReadWriteLock gate)
    {
        CoroutineTask keeper = CreateTask(KeepAWhile(gate));
        await Yield();
        gate.TryAcquireRead();
        gate.ReleaseRead();
        await keeper;
    }

    [Coroutine]
    private static async Coroutine KeepAWhile(CoroutineReadWriteLock gate)
    {
        await gate.AcquireRead();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine Keep(CoroutineReadWriteLock gate) => await gate.AcquireRead();

    /// <summary>The rule, in lists.</summary>
    private sealed class ReadWriteRule
    {
        private readonly List<(int Who, bool IsWriter)> _waiting = [];
        private readonly List<(int Who, bool IsWriter)> _inside = [];

        public IEnumerable<int> Inside => _inside.Select(static one => one.Who).Order();

        public int Writers => _inside.Count(static one => one.IsWriter);

        public int Readers => _inside.Count - Writers;

        public void Arrive(int who, bool isWriter)
        {
            bool mayEnter = isWriter ? _inside.Count + _waiting.Count == 0 : Writers == 0 && !_waiting.Exists(static one => one.IsWriter);
            (mayEnter ? _inside : _waiting).Add((who, isWriter));
        }

        public void Leave(int who)
        {
            bool wroteBefore = Writers != 0;
            _waiting.RemoveAll(one => one.Who == who);
            _inside.RemoveAll(one => one.Who == who);
            bool isReadersTurn = Writers == 0 && (wroteBefore || !_waiting.Exists(static one => one.IsWriter));
            if (isReadersTurn)
            {
                _inside.AddRange(_waiting.Where(static one => !one.IsWriter));
                _waiting.RemoveAll(static one => !one.IsWriter);
            }

            if (_inside.Count == 0 && _waiting.FindIndex(static one => one.IsWriter) is var next and >= 0)
            {
                _inside.Add(_waiting[next]);
                _waiting.RemoveAt(next);
            }
        }
    }
}
