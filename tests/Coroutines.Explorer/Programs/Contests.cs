namespace Coroutines.Explorer;

/// <summary>What two may race for: every primitive, and everything else that a task waits for.</summary>
internal static partial class Contests
{
    public static ProgramEntry[] All { get; } =
    [
        Of("queue", static _ => new QueueContest()),
        Of("full queue", static _ => new FullQueueContest()),
        Of("lock", static _ => new LockContest()),
        Of("semaphore", static _ => new SemaphoreContest()),
        Of("event", static _ => new EventContest()),
        Of("condition", static _ => new ConditionContest()),
        Of("barrier", static loop => new BarrierContest(loop)),
        Of("watch", static _ => new WatchContest()),
        Of("future", static loop => new FutureContest(loop)),
        Of("sleep", static _ => new SleepContest()),
        Of("join", static loop => new JoinContest(loop)),
        Of("gather", static _ => new GatherContest()),
    ];

    private static ProgramEntry Of(string name, Func<CoroutineLoop, RaceOfProgram.Contest> make) =>
        new("race of " + name, loop => new RaceOfProgram(loop, make));

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ScheduleException(otherwise);
        }
    }

    private sealed partial class QueueContest : RaceOfProgram.Contest
    {
        private readonly CoroutineQueue<int>[] _queues = [new(), new()];

        [Coroutine]
        public override async Coroutine Wait(int side) => await _queues[side].Get();

        public override void CheckBooks(int got) =>
            Check(_queues[0].Count + _queues[1].Count + got == Given(0) + Given(1), "an item is gone");

        protected override void GiveTo(int side) => _queues[side].TryPut(side);
    }

    private sealed partial class FullQueueContest : RaceOfProgram.Contest
    {
        private readonly CoroutineQueue<int>[] _queues = [new(1), new(1)];

        public FullQueueContest() => Array.ForEach(_queues, static queue => queue.TryPut(0));

        [Coroutine]
        public override async Coroutine Wait(int side) => await _queues[side].Put(1);

        public override void CheckBooks(int got) =>
            Check(_queues[0].Count + _queues[1].Count == 2 - Given(0) - Given(1) + got, "an item was put by a loser");

        protected override void GiveTo(int side) => _queues[side].TryGet(out _);
    }

    private sealed partial class LockContest : RaceOfProgram.Contest
    {
        private readonly CoroutineLock[] _locks = [new(), new()];

        public LockContest() => Array.ForEach(_locks, static gate => gate.TryAcquire());

        [Coroutine]
        public override async Coroutine Wait(int side) => await _locks[side].Acquire();

        public override void CheckBooks(int got) =>
            Check(_locks.Count(static gate => gate.IsLocked) == 2 - Given(0) - Given(1) + got, "a lock is held by a loser");

        protected override void GiveTo(int side) => _locks[side].Release();
    }

    private sealed partial class SemaphoreContest : RaceOfProgram.Contest
    {
        private readonly CoroutineSemaphore[] _semaphores = [new(0), new(0)];

        [Coroutine]
        public override async Coroutine Wait(int side) => await _semaphores[side].Acquire();

        public override void CheckBooks(int got) =>
            Check(_semaphores.Sum(static gate => gate.Value) + got == Given(0) + Given(1), "a permit is gone");

        protected override void GiveTo(int side) => _semaphores[side].Release();
    }

    private sealed partial class EventContest : RaceOfProgram.Contest
    {
        private readonly CoroutineEvent[] _events = [new(), new()];

        [Coroutine]
        public override async Coroutine Wait(int side) => await _events[side].Wait();

        protected override void GiveTo(int side) => _events[side].Set();
    }

    // Each has another waiter behind it, to whom a notification passes on.
    private sealed partial class ConditionContest : RaceOfProgram.Contest
    {
        private readonly CoroutineLock[] _locks = [new(), new()];
        private readonly CoroutineCondition[] _conditions;

        public ConditionContest() => _conditions = [new(_locks[0]), new(_locks[1])];

        [Coroutine]
        public override async Coroutine Wait(int side)
        {
            using (await _locks[side].Acquire())
            {
                while (Given(side) == 0)
                {
                    await _conditions[side].Wait();
                }
            }
        }

        public override void CheckBooks(int got) => Check(!_locks[0].IsLocked && !_locks[1].IsLocked, "a lock is held by a loser");

        protected override void GiveTo(int side)
        {
            if (_locks[side].TryAcquire())
            {
                _conditions[side].Notify();
                _locks[side].Release();
            }
        }
    }

    private sealed partial class BarrierContest : RaceOfProgram.Contest
    {
        private readonly CoroutineBarrier[] _barriers = [new(2), new(2)];
        private readonly CoroutineEvent[] _events = [new(), new()];
        private readonly CoroutineTask[] _partners;

        public BarrierContest(CoroutineLoop loop) => _partners = [loop.Start(Partner(0)), loop.Start(Partner(1))];

        // The last to come lets the others go, and both that have come by then are through.
        public override bool IsAnEnd => true;

        [Coroutine]
        public override async Coroutine Wait(int side) => await _barriers[side].Wait();

        public override void Close() => Array.ForEach(_partners, static partner => partner.Cancel());

        protected override void GiveTo(int side) => _events[side].Set();

        [Coroutine]
        private async Coroutine Partner(int side)
        {
            await _events[side].Wait();
            await _barriers[side].Wait();
        }
    }

    private sealed partial class WatchContest : RaceOfProgram.Contest
    {
        private readonly CoroutineWatch<int>[] _watches = [new(0), new(0)];

        [Coroutine]
        public override async Coroutine Wait(int side) => await _watches[side].ChangedSince(0);

        protected override void GiveTo(int side) => _watches[side].Value = 1;
    }

    private sealed partial class FutureContest(CoroutineLoop loop) : RaceOfProgram.Contest
    {
        private readonly CoroutineFuture<int>[] _futures = [new(loop), new(loop)];

        public override bool IsAnEnd => true;

        [Coroutine]
        public override async Coroutine Wait(int side) => await _futures[side];

        public override void Close() => Array.ForEach(_futures, static future => future.Dispose());

        protected override void GiveTo(int side) => _futures[side].TrySetResult(side);
    }

    private sealed partial class SleepContest : RaceOfProgram.Contest
    {
        public override bool IsAnEnd => true;

        public override bool TakesTime => true;

        [Coroutine]
        public override async Coroutine Wait(int side) => await Coroutine.Sleep(side == 0 ? 10 : 20);

        protected override void GiveTo(int side)
        {
        }
    }

    private sealed partial class JoinContest : RaceOfProgram.Contest
    {
        private readonly CoroutineEvent[] _events = [new(), new()];
        private readonly CoroutineTask[] _tasks;

        public JoinContest(CoroutineLoop loop) => _tasks = [loop.Start(Awaited(0)), loop.Start(Awaited(1))];

        public override bool IsAnEnd => true;

        [Coroutine]
        public override async Coroutine Wait(int side) => await _tasks[side];

        public override void Close() => Array.ForEach(_events, static signal => signal.Set());

        protected override void GiveTo(int side) => _events[side].Set();

        [Coroutine]
        private async Coroutine Awaited(int side) => await _events[side].Wait();
    }

    private sealed partial class GatherContest : RaceOfProgram.Contest
    {
        private readonly CoroutineEvent[] _events = [new(), new()];

        public override bool IsAnEnd => true;

        [Coroutine]
        public override async Coroutine Wait(int side) => await Coroutine.Gather(Part(side), Part(side));

        protected override void GiveTo(int side) => _events[side].Set();

        [Coroutine]
        private async Coroutine Part(int side) => await _events[side].Wait();
    }
}
