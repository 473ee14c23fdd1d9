using System.Runtime.CompilerServices;

namespace Coroutines.Tests;

/// <summary>
/// Bytes of what a resume and a wait touch. They may shrink; whoever makes one grow pays for it in every cache and changes the figure here.
/// </summary>
public sealed class LayoutTests
{
    [Fact]
    public void ATaskHeaderIsHalfACacheLine() => Assert.Equal(32, Unsafe.SizeOf<TaskHeader>());

    [Fact]
    public void AReadyEntryIsEightBytes() => Assert.Equal(8, Unsafe.SizeOf<ReadyEntry>());

    [Fact]
    public void WhatASleeperAddsIsSmall()
    {
        Assert.InRange(Unsafe.SizeOf<TimerEntry>(), 1, 16);
        Assert.InRange(Unsafe.SizeOf<LinkNode>(), 1, 28);
        Assert.InRange(Unsafe.SizeOf<SleepOperation>(), 1, 16);
    }

    [Fact]
    public void WhatAPollCarriesFitsThreeWords() => Assert.Equal(3 * Unsafe.SizeOf<nint>(), Unsafe.SizeOf<PollContext>());

    [Fact]
    public void HandlesFitTwoWords()
    {
        Assert.Equal(2 * Unsafe.SizeOf<nint>(), Unsafe.SizeOf<Coroutine>());
        Assert.Equal(2 * Unsafe.SizeOf<nint>(), Unsafe.SizeOf<Coroutine<int>>());
        Assert.Equal(2 * Unsafe.SizeOf<nint>(), Unsafe.SizeOf<CoroutineTask>());
        Assert.Equal(2 * Unsafe.SizeOf<nint>(), Unsafe.SizeOf<CoroutineTask<int>>());
    }

    /// <summary>What the wait itself needs: no field for a yield, a deadline for a sleep.</summary>
    [Fact]
    public void AnOperationThatKeepsNothingIsEmpty() => Assert.Equal(1, Unsafe.SizeOf<YieldOperation>());

    /// <summary>All that a loop reserves and rents for a parked sleeper: header, ready entries, timer, slot, machine.</summary>
    [Fact]
    public void AParkedSleeperTakesAtMost()
    {
        const int Sleepers = 100_000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Sleepers });
        for (int i = 0; i < Sleepers; i++)
        {
            loop.Start(CoroutineSupport.Stage(new SleeperMachine(1 + (i % 1000))));
        }

        loop.Tick(TimeSpan.Zero);
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Sleepers;
        Assert.Equal(Sleepers, loop.TaskCount);
        Assert.InRange(bytes, 32, 120);
    }

    private struct SleeperMachine(int milliseconds) : ICoroutineMachine
    {
        private int _state;
        private SleepOperation _await;

        public PollStatus Poll(ref PollContext context)
        {
            if (_state == 0)
            {
                _await = Coroutine.Sleep(milliseconds);
                _state = 1;
            }

            return _await.Poll(ref context);
        }
    }
}
