namespace Coroutines.Misuse;

/// <summary>Every place at which the library runs code of the user's, with the callbacks of the generator that lead there.</summary>
internal static class UserPlaces
{
    // The rows are taken before the first line is written.
    private const string Writer = "- the writer is given text, while nothing of the loop is changed";

    /// <summary>Begins the reason why a place needs no callback.</summary>
    public const string Excused = "-";

    /// <summary>The runtime's, as <see cref="PlaceScan"/> finds them.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["AsyncEnumeration.Begin -> IAsyncEnumerable.GetAsyncEnumerator"] = "stream.GetAsyncEnumerator",
        ["AsyncEnumeration.Current -> IAsyncEnumerator.Current"] = "stream.Current",
        ["ForeignHolds.Move -> IAsyncEnumerator.MoveNextAsync"] = "stream.MoveNextAsync stream.MoveNextAsync-later",
        ["AsyncEnumeration.Poll -> IAsyncDisposable.DisposeAsync"] = "stream.DisposeAsync stream.DisposeAsync-later",
        ["CoroutineEnumerator.BeginDispose -> ICoroutineIterator.BeginDispose"] = "iterator-value-finally",
        ["CoroutineEnumerator.Current -> ICoroutineIterator.Current"] = "iterator-value",
        ["CoroutineEnumerator.End -> IDisposable.Dispose"] = "- the library's own registration",
        ["CoroutineEnumerator.Poll -> ICoroutineMachine.GetResult"] = "iterator-value",
        ["CoroutineEnumerator.Poll -> ICoroutineMachine.Poll"] = "iterator-value iterator-value-finally",
        ["CoroutineEnumerator.new -> ICoroutineIterator.UseToken"] = "- generated code, which keeps the token",
        ["ForeignHold.Ask -> CancellationTokenSource.Cancel"] = "stream.token",
        ["ForeignHold.TieTo -> CancellationTokenSource.Cancel"] = "stream.token-of-user",
        ["MachineStore.Trim -> Predicate.Invoke"] = "- the library's own function",
        ["AwaiterResult.Get -> MethodBase.Invoke"] = "awaiter.GetResult-abandoned handler-of-drain",
        ["CoroutineSupport.IsFalse -> Func.Invoke"] = "- an operator in the user's own expression, called where C# calls it",
        ["Callbacks.AddContinuation -> Action.Invoke"] = "GetAwaiter-continuation",
        ["Callbacks.AddContinuation -> ExecutionContext.Run"] = "GetAwaiter-continuation execution-context",
        ["CoroutineLoop.Block -> ITimer.Dispose"] = "clock.Dispose",
        ["CoroutineLoop.Block -> TimeProvider.CreateTimer"] = "clock.CreateTimer",
        ["Callbacks.Call -> Action.Invoke"] =
            "CallSoon CallSoon-state CallLater CallLater-state CallAt CallAt-past CallSoon-preserved CallSoonThreadSafe CallSoonThreadSafe-state " +
            "CallSoonThreadSafe-elsewhere AddDoneCallback AddDoneCallback-state AddDoneCallback-done AddDoneCallback-cancelled AddDoneCallback-future GetAwaiter-unsafe-continuation async-method AddSignalHandler",
        ["LoopClock.Read -> TimeProvider.GetElapsedTime"] = "clock.GetTimestamp",
        ["LoopClock.Restart -> TimeProvider.GetTimestamp"] = "clock.GetTimestamp",
        ["CoroutineLoop.CallIfHere -> Action.Invoke"] = "- the library's own function",
        ["Callbacks.Invoke -> ExecutionContext.Restore"] = "execution-context",
        ["CoroutineLoop.Tell -> Action.Invoke"] = "handler-of-callback handler-of-task handler-of-forgotten handler-of-forgotten-late handler-of-future handler-of-drain handler-of-token handler-of-race handler-of-unclaimed handler-of-finding",
        ["CoroutineLoop.Tell -> TextWriter.WriteLine"] = "error-stream",
        ["CoroutineLoop.RunInExecutor -> Task.Run"] = "RunInExecutor",
        ["CoroutineLoop.RunStepChecked -> ExecutionContext.Restore"] = "execution-context",
        ["Bridges.Subscribe -> ICriticalNotifyCompletion.UnsafeOnCompleted"] = "awaiter.UnsafeOnCompleted",
        ["Bridges.Subscribe -> INotifyCompletion.OnCompleted"] = "awaiter.OnCompleted awaiter.OnCompleted-caught awaiter.OnCompleted-cancelled",
        ["CoroutineLoop.s_defaultCancelText -> Exception.Message"] = "- .NET's own exception",
        ["CoroutineStackTrace.MessageOf -> Exception.Message"] = "error-message cancellation-message",
        ["ItemStore.IsBefore -> IComparer.Compare"] = "comparer-get comparer-await",
        ["ItemStore.AddToHeap -> IComparer.Compare"] = "comparer-put comparer-await",
        ["CoroutineLoop.GetSelector -> Func.Invoke"] = "- called for who asks for the selector, who gets what it throws; the loop has none then",
        ["Inbox.Add -> Action.Invoke"] = "- Interrupt of a selector, after the lock: what it throws goes to who posts, and the post stands",
        ["Inbox.Signal -> Action.Invoke"] = "- the same",
        ["OutsideFunction.CallFunction -> Func.Invoke"] = "InvokeAsync InvokeAsync-value",
        ["LoopMemory.New -> Action.Invoke"] = "- the tests' own hook",
        ["LoopMemory.NewPinned -> Action.Invoke"] = "- the tests' own hook",
        ["LoopSignal.Take -> Action.Invoke"] = "- the library's own function",
        ["LoopSynchronizationContext.Send -> SendOrPostCallback.Invoke"] = "context.Send",
        ["CoroutineLoop.WriteTree -> TextWriter.WriteLine"] = Writer,
        ["MachineMap.Make -> ICoroutineMachine.Describe"] = "- on a blank machine, while nothing of the loop is changed",
        ["NativeMachines.Find -> Func.Invoke"] = "- the library's own function",
        ["Timeouts.Visit -> Action.Invoke"] = "- the library's own function",
        ["TimerWheel.VisitSleepers -> Action.Invoke"] = "- the library's own function",
        ["TreeWriter.WriteFrames -> TextWriter.Write"] = Writer,
        ["TreeWriter.WriteFrames -> TextWriter.WriteLine"] = Writer,
        ["TreeWriter.WriteOne -> TextWriter.Write"] = Writer,
        ["TreeWriter.WriteOne -> TextWriter.WriteLine"] = Writer,
        ["OriginalCall.Stage -> Mover.Invoke"] = "- the library's own delegate",
        ["PooledIterator.BeginDispose -> ICoroutineIterator.BeginDispose"] = "iterator-finally",
        ["PooledIterator.Current -> ICoroutineIterator.Current"] = "iterator-body",
        ["PooledIterator.Poll -> ICoroutineMachine.GetResult"] = "iterator-body",
        ["PooledIterator.Poll -> ICoroutineMachine.Poll"] = "iterator-body iterator-finally",
        ["Sent.Run -> SendOrPostCallback.Invoke"] = "context.Send-elsewhere",
        ["Posted.Run -> SendOrPostCallback.Invoke"] = "context.Post context.async-void",
        ["TaskMirror.EndAs -> CancellationTokenSource.Cancel"] = "- the library's own registration",
        ["TaskMirror.EndAs -> Func.Invoke"] = "- the library's own function",
        ["TaskToken.Cancel -> CancellationTokenSource.Cancel"] = "token-callback token-callback-own",
        ["ValueMachineSlab.Finish -> ICoroutineMachine.GetResult"] = "machine.GetResult",
        ["ValueMachineSlab.PollAwaited -> ICoroutineMachine.Poll"] = "task-body-timed task-body-shielded",
        ["ValueMachineSlab.RunSteps -> ICoroutineMachine.Poll"] = "machine.Poll task-body-gathered",
        ["ValueMachineSlab.TakeResult -> ICoroutineMachine.GetResult"] = "machine.GetResult",
        ["VoidMachineSlab.PollAwaited -> ICoroutineMachine.Poll"] = "task-body handmade-coroutine",
        ["VoidMachineSlab.RunSteps -> ICoroutineMachine.Poll"] = "task-body task-body-raced task-body-in-group suspension.Begin",
        ["WaitForCore.Poll -> ICoroutineMachine.Poll"] = "task-body-timed",
        ["WaitForOperation.Poll -> Func.Invoke"] = "condition.WaitFor condition.WaitFor-notified",
        ["Coroutine.Converted -> Func.Invoke"] = "- the library's own function",
        ["Coroutine.WithToken -> Func.Invoke"] = "WithToken WithToken-value",
        ["WithTokenOperation.Begin -> Func.Invoke"] = "WithToken WithToken-value",
        ["WaitUntilOperation.Poll -> Func.Invoke"] = "WaitUntil WaitWhile WaitUntil-state",
    };

    /// <summary>What generated code calls in the user's place.</summary>
    public static IReadOnlyDictionary<string, string> OfGeneratedCode { get; } = new Dictionary<string, string>
    {
        ["GetAwaiter"] = "awaiter.GetAwaiter",
        ["IsCompleted"] = "awaiter.IsCompleted",
        ["GetResult"] = "awaiter.GetResult",
        ["IDisposable.Dispose"] = "using.Dispose",
        ["IAsyncDisposable.DisposeAsync"] = "await-using.DisposeAsync await-using.DisposeAsync-later",
        ["ICoroutineScope.Enter"] = "scope.Enter",
        ["ICoroutineScope.Exit"] = "scope.Exit scope.Exit-later",
        ["IAsyncEnumerable.GetAsyncEnumerator"] = "stream.GetAsyncEnumerator",
        ["IAsyncEnumerator.MoveNextAsync"] = "stream.MoveNextAsync stream.MoveNextAsync-later",
        ["IAsyncEnumerator.Current"] = "stream.Current",
        ["IAsyncEnumerator.DisposeAsync"] = "stream.DisposeAsync stream.DisposeAsync-later",
        ["ICoroutineIterator"] = "iterator-body iterator-finally",
        ["ICoroutineMachine"] = "machine.Poll machine.Poll-resumed machine.GetResult",
        ["ICoroutineSuspension.Begin"] = "suspension.Begin",
        ["a foreign implementation of a coroutine"] = "handmade-coroutine",
        ["the body"] = "task-body",
    };
}
