namespace Coroutines.Misuse;

/// <summary>Every callback that the library calls, with a way to lead it there.</summary>
internal static partial class KindTable
{
    public static IReadOnlyList<CallbackKind> All { get; } =
    [
        .. OfTheLoop,
        .. OfTheHandler,
        .. OfTasks,
        .. OfAwaiters,
        .. OfBlocks,
        .. OfPrimitives,
        .. OfMachines,
        .. OfTheClock,
        .. OfDotnet,
    ];

    private static CallbackKind[] OfTheLoop =>
    [
        new("CallSoon", Arrival.Handler) { Outside = static w => w.Loop.CallSoon(w.Called) },
        new("CallSoon-state", Arrival.Handler) { Outside = static w => w.Loop.CallSoon(static state => ((World)state!).Called(), w) },
        new("CallLater", Arrival.Handler) { Outside = static w => w.Loop.CallLater(TimeSpan.FromMilliseconds(1), w.Called) },
        new("CallLater-state", Arrival.Handler) { Outside = static w => w.Loop.CallLater(TimeSpan.FromMilliseconds(1), static state => ((World)state!).Called(), w) },
        new("CallAt", Arrival.Handler) { Outside = static w => w.Loop.CallAt(w.Loop.Time + TimeSpan.FromMilliseconds(1), w.Called) },
        new("CallAt-past", Arrival.Handler) { Outside = static w => w.Loop.CallAt(TimeSpan.Zero, static state => ((World)state!).Called(), w) },
        new("CallSoon-preserved", Arrival.Handler) { Outside = Preserved },
        new("CallSoonThreadSafe", Arrival.Handler) { Outside = static w => w.Loop.CallSoonThreadSafe(w.Called) },
        new("CallSoonThreadSafe-state", Arrival.Handler) { Outside = static w => w.Loop.CallSoonThreadSafe(static state => ((World)state!).Called(), w) },
        new("CallSoonThreadSafe-elsewhere", Arrival.Handler) { Outside = static w => OnThread(w, () => w.Loop.CallSoonThreadSafe(w.Called)), Traits = KindTraits.Threads },
    ];

    private static CallbackKind[] OfTheHandler =>
    [
        new("handler-of-callback", Arrival.ErrorStream) { Outside = static w => { w.HandlerActs = true; w.Loop.CallSoon(static () => throw new ProvokedException()); } },
        new("handler-of-task", Arrival.ErrorStream) { Outside = static w => { w.HandlerActs = true; w.Loop.Start(Tasks.FailsLater(1)); } },
        new("handler-of-forgotten", Arrival.ErrorStream) { Outside = static w => { w.HandlerActs = true; w.Loop.CreateTask(Tasks.FailsLater(1)).Forget(); } },
        new("handler-of-forgotten-late", Arrival.ErrorStream) { Inside = ForgetsLate },
        new("handler-of-future", Arrival.ErrorStream) { Outside = FailsFuture },
        new("handler-of-drain", Arrival.ErrorStream) { Inside = static w => DrainsAndFails(w), Traits = KindTraits.Irregular },
        new("handler-of-token", Arrival.ErrorStream) { Inside = static w => CancelsWithToken(w, static () => throw new ProvokedException(), handlerActs: true) },
        new("handler-of-race", Arrival.ErrorStream) { Inside = RaceWithLateLoser, Traits = KindTraits.Irregular },
        new("handler-of-unclaimed", Arrival.ErrorStream) { Outside = static w => { w.HandlerActs = true; w.Hold(w.Loop.CreateTask(Tasks.Fails())); }, Traits = KindTraits.Irregular },
        new("handler-of-finding", Arrival.ErrorStream) { Outside = static w => { w.HandlerActs = true; w.Loop.Start(Tasks.HoldsLock(new CoroutineLock())); }, Traits = KindTraits.Irregular },
        new("error-stream", Arrival.Nowhere) { Outside = FailsToErrorStream, Traits = KindTraits.NoHandler },
        new("error-message", Arrival.Nowhere) { Outside = static w => w.Loop.CallSoon(() => throw new TalkingException(w)), Traits = KindTraits.NoHandler },
    ];

    private static CallbackKind[] OfTasks =>
    [
        new("AddDoneCallback", Arrival.Handler) { Outside = static w => w.Loop.Start(Tasks.Nothing()).AddDoneCallback(_ => w.Called()) },
        new("AddDoneCallback-state", Arrival.Handler) { Outside = static w => w.Loop.Start(Tasks.Nothing()).AddDoneCallback(static (_, state) => ((World)state!).Called(), w) },
        new("AddDoneCallback-done", Arrival.Handler) { Inside = static w => WatchesDone(w) },
        new("AddDoneCallback-cancelled", Arrival.Handler) { Outside = WatchesCancelled },
        new("AddDoneCallback-future", Arrival.Handler) { Outside = WatchesFuture },
        new("token-callback", Arrival.Handler) { Inside = static w => CancelsWithToken(w, w.Called, handlerActs: false) },
        new("token-callback-own", Arrival.Handler) { Inside = static w => CancelsItself(w), Traits = KindTraits.Irregular },
        new("GetAwaiter-continuation", Arrival.Handler) { Outside = static w => w.Hold(w.Loop.CreateTask(Tasks.Nothing())).GetAwaiter().OnCompleted(w.Called) },
        new("GetAwaiter-unsafe-continuation", Arrival.Handler) { Outside = static w => w.Hold(w.Loop.CreateTask(Tasks.Nothing())).GetAwaiter().UnsafeOnCompleted(w.Called) },
        new("cancellation-message", Arrival.Nowhere) { Outside = static w => w.Loop.Start(Tasks.ThrowsOn(new TalkingCancellation(w))), Traits = KindTraits.Irregular },
        new("task-body", Arrival.Awaiter) { Inside = static w => CallsInBody(w) },
        new("task-body-gathered", Arrival.Awaiter) { Inside = static w => GathersBodies(w) },
        new("task-body-in-group", Arrival.Awaiter) { Inside = static w => GroupsBodies(w) },
        new("task-body-raced", Arrival.Awaiter) { Inside = static w => RacesBodies(w) },
        new("task-body-timed", Arrival.Awaiter) { Inside = static w => TimesBody(w) },
        new("task-body-shielded", Arrival.Awaiter) { Inside = static w => ShieldsBody(w) },
        new("task-body-awaited", Arrival.Awaiter) { Inside = static w => AwaitsTask(w) },
    ];

    private static CallbackKind[] OfAwaiters =>
    [
        new("awaiter.GetAwaiter", Arrival.Awaiter) { Inside = static w => Awaits(w, AwaitMember.GetAwaiter) },
        new("awaiter.IsCompleted", Arrival.Awaiter) { Inside = static w => Awaits(w, AwaitMember.IsCompleted) },
        new("awaiter.UnsafeOnCompleted", Arrival.Awaiter) { Inside = static w => Awaits(w, AwaitMember.UnsafeOnCompleted), Traits = KindTraits.Registers },
        new("awaiter.OnCompleted", Arrival.Awaiter) { Inside = static w => AwaitsPlain(w), Traits = KindTraits.Registers },
        new("awaiter.OnCompleted-caught", Arrival.Nowhere) { Inside = static w => AwaitsAndCatches(w), Traits = KindTraits.Registers },
        new("awaiter.OnCompleted-cancelled", Arrival.Nowhere) { Inside = static w => AwaitsCancelled(w), Traits = KindTraits.Registers },
        new("awaiter.GetResult", Arrival.Awaiter) { Inside = static w => Awaits(w, AwaitMember.GetResult) },
        new("awaiter.GetResult-abandoned", Arrival.Handler) { Inside = static w => Abandons(w) },
    ];

    private static CallbackKind[] OfBlocks =>
    [
        new("using.Dispose", Arrival.Awaiter) { Inside = static w => Uses(w) },
        new("await-using.DisposeAsync", Arrival.Awaiter) { Inside = static w => AwaitUses(w, later: false) },
        new("await-using.DisposeAsync-later", Arrival.Awaiter) { Inside = static w => AwaitUses(w, later: true) },
        new("scope.Enter", Arrival.Awaiter) { Inside = static w => Enters(w, ScopeMember.Enter) },
        new("scope.Exit", Arrival.Awaiter) { Inside = static w => Enters(w, ScopeMember.Exit) },
        new("scope.Exit-later", Arrival.Awaiter) { Inside = static w => Enters(w, ScopeMember.ExitLater) },
        new("stream.GetAsyncEnumerator", Arrival.Awaiter) { Inside = static w => Reads(w, StreamMember.GetAsyncEnumerator) },
        new("stream.MoveNextAsync", Arrival.Awaiter) { Inside = static w => Reads(w, StreamMember.MoveNextAsync) },
        new("stream.MoveNextAsync-later", Arrival.Awaiter) { Inside = static w => Reads(w, StreamMember.MoveNextLater) },
        new("stream.Current", Arrival.Awaiter) { Inside = static w => Reads(w, StreamMember.Current) },
        new("stream.DisposeAsync", Arrival.Awaiter) { Inside = static w => Reads(w, StreamMember.DisposeAsync) },
        new("stream.DisposeAsync-later", Arrival.Awaiter) { Inside = static w => Reads(w, StreamMember.DisposeLater) },
        new("stream.token", Arrival.Handler) { Inside = static w => CancelsStream(w) },
        new("stream.token-of-user", Arrival.Caller) { Inside = static w => CancelsStreamByToken(w) },
        new("iterator-value", Arrival.Awaiter) { Inside = static w => ReadsValue(Items(w, inFinally: false)) },
        new("iterator-value-finally", Arrival.Awaiter) { Inside = static w => ReadsValue(Items(w, inFinally: true)) },
        new("iterator-body", Arrival.Awaiter) { Inside = static w => ReadsItems(w, inFinally: false) },
        new("iterator-finally", Arrival.Awaiter) { Inside = static w => ReadsItems(w, inFinally: true) },
    ];

    private static CallbackKind[] OfPrimitives =>
    [
        new("comparer-put", Arrival.Caller) { Outside = static w => Compares(w, get: false) },
        new("comparer-get", Arrival.Caller) { Outside = static w => Compares(w, get: true) },
        new("comparer-await", Arrival.Awaiter) { Inside = static w => AwaitsQueue(w) },
        new("condition.WaitFor", Arrival.Awaiter) { Inside = static w => AwaitsCondition(w, atOnce: true) },
        new("condition.WaitFor-notified", Arrival.Awaiter) { Inside = static w => AwaitsCondition(w, atOnce: false) },
        new("WaitUntil", Arrival.Awaiter) { Inside = static w => AwaitsUntil(w, until: true) },
        new("WaitWhile", Arrival.Awaiter) { Inside = static w => AwaitsUntil(w, until: false) },
        new("WaitUntil-state", Arrival.Awaiter) { Inside = static w => AwaitsUntilState(w) },
        new("WithToken", Arrival.Awaiter) { Inside = static w => AwaitsWithToken(w) },
        new("WithToken-value", Arrival.Awaiter) { Inside = static w => AwaitsWithTokenAndState(w) },
    ];

    private static CallbackKind[] OfMachines =>
    [
        new("machine.Poll", Arrival.Awaiter) { Inside = static w => AwaitsLeaf(w, MachineMember.FirstPoll) },
        new("machine.Poll-resumed", Arrival.Awaiter) { Inside = static w => AwaitsLeaf(w, MachineMember.LaterPoll) },
        new("machine.GetResult", Arrival.Awaiter) { Inside = static w => AwaitsLeaf(w, MachineMember.GetResult) },
        new("suspension.Begin", Arrival.Awaiter) { Inside = static w => AwaitsSuspension(w) },
        new("handmade-coroutine", Arrival.Awaiter) { Inside = static w => AwaitsThing(w) },
    ];

    private static CallbackKind[] OfTheClock =>
    [
        new("clock.GetTimestamp", Arrival.Caller | Arrival.Awaiter | Arrival.Handler) { Outside = static w => Arms(w, nameof(TimeProvider.GetTimestamp)), Traits = KindTraits.NeedsRealClock | KindTraits.Irregular },
        new("clock.CreateTimer", Arrival.Caller) { Outside = static w => Arms(w, nameof(TimeProvider.CreateTimer)), Traits = KindTraits.NeedsRealClock | KindTraits.Irregular },
        new("clock.Dispose", Arrival.Caller) { Outside = static w => Arms(w, nameof(IDisposable.Dispose)), Traits = KindTraits.NeedsRealClock | KindTraits.Irregular },
    ];

    private static CallbackKind[] OfDotnet =>
    [
        new("context.Post", Arrival.Handler) { Inside = static w => UsesContext(w, send: false), Traits = KindTraits.NeedsContexts },
        new("context.Send", Arrival.Awaiter) { Inside = static w => UsesContext(w, send: true), Traits = KindTraits.NeedsContexts },
        new("context.Send-elsewhere", Arrival.Caller) { Inside = static w => SendsElsewhere(w), Traits = KindTraits.NeedsContexts | KindTraits.Threads },
        new("context.async-void", Arrival.Handler) { Inside = static w => RunsAsyncVoid(w), Traits = KindTraits.NeedsContexts | KindTraits.EndsProcessLate },
        new("execution-context", Arrival.Nowhere) { Outside = FlowsContext, Traits = KindTraits.NeedsContexts | KindTraits.MayNotThrow | KindTraits.Irregular },
        new("RunInExecutor", Arrival.Awaiter) { Inside = static w => AwaitsExecutor(w), Traits = KindTraits.Threads },
        new("InvokeAsync", Arrival.Caller) { Outside = static w => OnThread(w, () => WaitsFor(InvokesNothing(w))), Traits = KindTraits.Threads | KindTraits.Irregular },
        new("InvokeAsync-value", Arrival.Caller) { Outside = static w => OnThread(w, () => WaitsFor(Invokes(w))), Traits = KindTraits.Threads | KindTraits.Irregular },
        new("InvokeAsync-body", Arrival.Caller) { Outside = static w => OnThread(w, () => WaitsFor(w.Loop.InvokeAsync(w, static state => Calls(state), w.Tokens.Token))), Traits = KindTraits.Threads | KindTraits.Irregular },
        new("AddSignalHandler", Arrival.Handler) { Outside = IsSignalled, Traits = KindTraits.Threads | KindTraits.Irregular },
        new("task-continuation", Arrival.Nowhere) { Outside = static w => Continues(w), Traits = KindTraits.Threads | KindTraits.Irregular },
        new("async-method", Arrival.Nowhere) { Inside = static w => CallsAsyncMethod(w) },
    ];
}
