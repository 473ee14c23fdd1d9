using System.Runtime.CompilerServices;

namespace Coroutines;

// The loop's side of its timer wheel: who keeps the handle of a timer, and what runs when one is due.
public sealed partial class CoroutineLoop
{
    /// <summary>How many entries ahead the header of a sleeper is fetched.</summary>
    private const int FetchAhead = 16;

    private Slab<FiredTimer> _fired;

    /// <summary>Whether the turn that wakes sleepers is left out if nothing else would be in it: the next one is the same either way.</summary>
    private bool _wakesSleepers;

    /// <summary>Whether it was left out at the last deadline.</summary>
    private bool _wokeSleepers;

    /// <summary>What is rented for timers: chunks of those that wait, nodes of those that have fired and not run.</summary>
    internal int TimersInUse => Timers.ChunksInUse + _fired.InUse;

    /// <summary>Makes a timer that has fired already and queues it.</summary>
    /// <returns>Its handle: below zero, since it waits in the ready queue.</returns>
    internal int FireTimer(TimerKind kind, int owner)
    {
        int node = _fired.Rent();
        _fired.Items[node] = new FiredTimer { Target = owner, Kind = kind };
        Push(ReadyEntry.Timer, node);
        return -node;
    }

    /// <summary>Takes back a timer that a record keeps. One that has fired already is freed when its entry comes up.</summary>
    internal void CancelTimer(int timer, TimerKind kind, int owner)
    {
        if (timer < 0)
        {
            _fired.Items[-timer].Canceled = true;
            return;
        }

        Timers.Cancel(timer, kind, owner);
    }

    /// <summary>Wakes the sleepers whose entries stand from <paramref name="at"/> on; gives how many entries are left of the turn.</summary>
    /// <remarks>
    /// An entry names the task itself. It may still be believed when it comes up: only its own step ends a task or begins its
    /// next wait, and between the firing and this entry nothing but a cancellation can queue that step, behind this entry. A
    /// cancelled sleeper is told by its wait.
    /// </remarks>
    private int RunSleepers(ref ReadyEntry at, ref ReadyEntry end)
    {
        int left = (int)((nuint)Unsafe.ByteOffset(ref at, ref end) / (nuint)Unsafe.SizeOf<ReadyEntry>());
        do
        {
            if (left > FetchAhead && Unsafe.Add(ref at, FetchAhead) is { Type: ReadyEntry.Sleeper } later)
            {
                // The machine too, whose step is in the next turn.
                ref TaskHeader next = ref Header(later.Index);
                CachePrefetch.Line(ref next);
                CachePrefetch.Line(ref Unsafe.Add(ref next, 1));
            }

            int task = at.Index;
            ref TaskHeader header = ref Header(task);
            if (header.Wait == WaitKind.Timer && header.SleepStamp == 0)
            {
                Wake(task, ref header);
            }

            at = ref Unsafe.Add(ref at, 1);
            left--;
        }
        while (left > 0 && at.Type == ReadyEntry.Sleeper);
        return left;
    }

    /// <summary>A timer that is due and waits in the ready queue. Its owner may be gone before it runs, so it has a node of its own.</summary>
    private struct FiredTimer
    {
        public int Target;
        public TimerKind Kind;
        public bool Canceled;
    }

    /// <summary>The owners of the loop's timers: tasks that sleep, and records.</summary>
    internal readonly struct TimerOwners(CoroutineLoop loop) : ITimerOwners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsAsleep(int owner, int stamp)
        {
            ref TaskHeader header = ref loop.Header(owner);
            return header.SleepStamp == stamp && header.Wait == WaitKind.Timer;
        }

        public void Moved(TimerKind kind, int owner, int timer) => loop.SetTimer(kind, owner, timer);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Fired(TimerKind kind, int owner)
        {
            if (kind == TimerKind.Sleep)
            {
                loop.Header(owner).SleepStamp = 0;
                loop.Push(ReadyEntry.Sleeper, owner);
                return;
            }

            loop.SetTimer(kind, owner, loop.FireTimer(kind, owner));
        }

        public bool BeginWaking() => loop._wokeSleepers = loop._wakesSleepers;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryWake(int owner, int stamp)
        {
            ref TaskHeader header = ref loop.Header(owner);
            if (header.SleepStamp != stamp || header.Wait != WaitKind.Timer)
            {
                return false;
            }

            loop.Wake(owner, ref header);
            return true;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Prefetch(int owner)
        {
            ref TaskHeader header = ref loop.Header(owner);
            CachePrefetch.Line(ref header);
            CachePrefetch.Line(ref Unsafe.Add(ref header, 1)); // the machine
        }
    }
}
