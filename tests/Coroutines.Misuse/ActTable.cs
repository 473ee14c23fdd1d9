namespace Coroutines.Misuse;

/// <summary>What callbacks do.</summary>
internal static partial class ActTable
{
    public static IReadOnlyList<MisuseAct> All { get; } =
    [
        new("nothing", static _ => { }),
        .. Throwing,
        .. Reentering,
        .. OnTasks,
        .. OnOthers,
        .. OnContinuations,
        .. OnThreads,
    ];

    private static MisuseAct[] Throwing =>
    [
        new("throws", static w => throw w.Raise(cancelled: false), ActTraits.Throws),
        new("throws-cancelled", static w => throw w.Raise(cancelled: true), ActTraits.Throws),
        new("throws-from-within", static w => ThrowFromComparer(w), ActTraits.Throws),
        new("registers-and-throws", static w => { w.Try("AddDoneCallback", () => w.Subject.AddDoneCallback(static _ => { })); throw w.Raise(cancelled: false); }, ActTraits.Throws),
        new("starts-and-throws", static w => { w.Try("Start", () => w.Loop.Start(Tasks.Nothing())); throw w.Raise(cancelled: false); }, ActTraits.Throws),
    ];

    private static MisuseAct[] Reentering =>
    [
        new("ticks", static w => w.Refused("Tick", () => w.Loop.Tick(0.0))),
        new("releases", static w => w.Refused("Release", () => { if (w.Loop.IsRunning || w.Loop.IsDisposed) { w.Loop.Release(); } })),
        new("runs-forever", static w => w.Refused("RunForever", () => { if (w.Loop.IsRunning || w.Loop.IsDisposed) { w.Loop.RunForever(); } })),
        new("runs-until-complete", static w => w.Refused("RunUntilComplete", () => w.Loop.RunUntilComplete(Tasks.Nothing()))),
        new("runs-another-loop", static w => w.Try("Run", () => CoroutineLoop.Run(Tasks.Nothing(), Virtual))),
        new("ticks-another-loop", static w => w.Try("Tick", () => { using var other = new CoroutineLoop(Virtual); other.Start(Tasks.Nothing()); other.Tick(0.0); })),
        new("disposes-another-loop", static w => w.Try("Dispose", static () => { var other = new CoroutineLoop(Virtual); other.Start(Tasks.Sleeper()); other.Dispose(); })),
        new("disposes", static w => w.Try("Dispose", w.Loop.Dispose), ActTraits.LosesSubject),
        new("disposes-twice", static w => { w.Try("Dispose", w.Loop.Dispose); w.Try("Dispose", w.Loop.Dispose); }, ActTraits.LosesSubject),
        new("stops", static w => w.Try("Stop", w.Loop.Stop)),
    ];

    private static MisuseAct[] OnTasks =>
    [
        new("cancels-subject", static w => w.Try("Cancel", () => w.Subject.Cancel("by the callback")), ActTraits.LosesSubject),
        new("cancels-subject-twice", static w => w.Try("Cancel", () => { w.Subject.Cancel(); w.Subject.Cancel(); }), ActTraits.LosesSubject),
        new("forgets-subject", static w => w.Try("Forget", () => w.Subject.Forget()), ActTraits.LosesSubject),
        new("takes-subject", static w => w.Try("GetResult", () => w.Subject.GetResult()), ActTraits.LosesSubject),
        new("joins-subject", static w => w.Try("Start", () => w.Loop.Start(Tasks.Joins(w, w.Subject)))),
        new("preserves-subject", static w => w.Try("Preserve", () => w.Subject.Preserve().Dispose())),
        new("watches-subject", static w => w.Try("AddDoneCallback", () => w.Subject.AddDoneCallback(static _ => { }))),
        new("unwatches-subject", static w => w.Try("RemoveDoneCallback", () => { Action<CoroutineTask> done = static _ => { }; w.Subject.AddDoneCallback(done); w.Subject.RemoveDoneCallback(done); })),
        new("asks-token", static w => w.Try("GetCancellationToken", () => w.Subject.GetCancellationToken())),
        new("cancels-by-token", static w => w.Try("CancelWith", () => { w.Subject.CancelWith(w.Tokens.Token); w.Tokens.Cancel(); }), ActTraits.LosesSubject),
        new("cancels-current", static w => w.Try("Cancel", static () => { if (!CoroutineTask.Current.IsEmpty) { CoroutineTask.Current.Cancel(); } }), ActTraits.LosesSubject),
        new("uncancels", static w => w.Try("Uncancel", () => w.Subject.Uncancel()), ActTraits.LosesSubject),
        new("subject-as-task", static w => w.Try("AsTask", () => _ = w.Subject.AsTask().ContinueWith(static task => task.Exception, TaskScheduler.Default))),
    ];

    private static MisuseAct[] OnOthers =>
    [
        new("cancels-other", static w => w.Try("Cancel", () => w.Other.Cancel())),
        new("forgets-other", static w => w.Try("Forget", () => w.Other.Forget())),
        new("cancels-and-forgets-other", static w => w.Try("Forget", () => { w.Other.Cancel(); w.Other.Forget(); })),
        new("takes-other", static w => w.Try("GetResult", () => w.Other.GetResult())),
        new("joins-other", static w => w.Try("Start", () => w.Loop.Start(Tasks.Joins(w, w.Other)))),
        new("cancels-all", static w => w.Try("Cancel", () => Array.ForEach(w.Loop.AllTasks(), static task => task.Cancel())), ActTraits.CancelsAll),
        new("starts-one", static w => w.Try("Start", () => w.Loop.Start(Tasks.Nothing()))),
        new("starts-many", static w => w.Try("Start", () => Repeat(World.Capacity * 3, () => w.Loop.Start(Tasks.Nothing())))),
        new("starts-failing", static w => w.Try("Start", () => w.Loop.Start(Tasks.Fails()))),
        new("makes-and-forgets", static w => w.Try("CreateTask", () => w.Loop.CreateTask(Tasks.Fails()).Forget())),
        new("gathers", static w => w.Try("Gather", () => w.Loop.Start(Gathers()))),
        new("drops-cold", static w => w.Try("a call", () => w.Drop(Tasks.Nothing()))),
        new("calls-soon-many", static w => w.Try("CallSoon", () => Repeat(World.Capacity * 3, () => w.Loop.CallSoon(static () => { })))),
        new("calls-later-and-cancels", static w => w.Try("CallLater", () => Repeat(10, () => w.Loop.CallLater(TimeSpan.FromMilliseconds(1), static () => { }).Cancel()))),
        new("sets-future", static w => w.Try("TrySetResult", () => w.Future.TrySetResult(1))),
        new("sets-future-twice", static w => w.Try("SetResult", () => { w.Future.SetResult(1); w.Future.SetResult(2); })),
        new("fails-future", static w => w.Try("TrySetException", () => w.Future.TrySetException(new ProvokedException()))),
        new("resets-future", static w => w.Try("Reset", w.Future.Reset)),
        new("disposes-future", static w => w.Try("Dispose", w.Future.Dispose)),
        new("sets-event", static w => w.Try("Set", w.Event.Set)),
        new("puts", static w => w.Try("TryPut", () => w.Queue.TryPut(1))),
        new("releases-what-is-not-held", static w => w.Try("Release", static () => new CoroutineLock().Release())),
        new("uses-its-own", static w => w.Try("its own", w.UseOwn)),
        new("scales-time", static w => w.Try("TimeScale", () => w.Loop.TimeScale = 2)),
        new("pauses", static w => w.Try("IsPaused", () => { w.Loop.IsPaused = true; w.Loop.CallSoonThreadSafe(() => w.Loop.IsPaused = false); })),
        new("collects", static _ => GC.Collect(0)),
    ];

    private static MisuseAct[] OnContinuations =>
    [
        new("calls-twice", static w => w.ContinuationMode = Continuation.Twice, ActTraits.NeedsContinuation),
        new("never-calls", static w => w.ContinuationMode = Continuation.Never, ActTraits.NeedsContinuation),
        new("calls-at-once", static w => w.ContinuationMode = Continuation.AtOnce, ActTraits.NeedsContinuation),
        new("calls-elsewhere", static w => w.ContinuationMode = Continuation.Elsewhere, ActTraits.NeedsContinuation),
        new("calls-and-throws", static w => w.ContinuationMode = Continuation.AtOnceAndThrow, ActTraits.NeedsContinuation | ActTraits.Throws),
        new("keeps-and-throws", static w => w.ContinuationMode = Continuation.KeepAndThrow, ActTraits.NeedsContinuation | ActTraits.Throws),
        new("soon-and-throws", static w => w.ContinuationMode = Continuation.SoonAndThrow, ActTraits.NeedsContinuation | ActTraits.Throws),
    ];

    private static MisuseAct[] OnThreads =>
    [
        new("posts", static w => w.Try("CallSoonThreadSafe", () => Post(w, 1))),
        new("posts-many", static w => w.Try("CallSoonThreadSafe", () => Post(w, World.Capacity * 3))),
        new("waits-for-a-post", static w => Elsewhere(w, () => Post(w, 3))),
        new("uses-loop-elsewhere", static w => Elsewhere(w, () => w.Try("elsewhere", () => { w.Loop.Start(Tasks.Nothing()); }))),
        new("reads-handles-elsewhere", static w => Elsewhere(w, () => w.Try("elsewhere", () => _ = w.Subject.IsCompleted | w.Other.IsCanceled | w.Future.IsCompleted))),
        new("runs-loop-elsewhere", static w => Elsewhere(w, () => w.Try("elsewhere", static () => CoroutineLoop.Run(Tasks.Nothing(), Virtual)))),
    ];

    private static CoroutineLoopOptions Virtual => new() { Clock = CoroutineClock.Virtual, TaskCapacity = 8 };
}
