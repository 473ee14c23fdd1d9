namespace Coroutines.Asyncio;

/// <summary>One deliberate fault: a text of the runtime's source and what stands in its place.</summary>
/// <param name="Name">What is wrong then.</param>
/// <param name="File">The name of the file of the runtime.</param>
/// <param name="Find">The text; it occurs once.</param>
/// <param name="Replace">The fault.</param>
internal sealed record Mutation(string Name, string File, string Find, string Replace)
{
    public static Mutation[] All { get; } =
    [
        new("the ready queue is last in, first out", "ReadyQueue.cs",
            "TurnEnd = End;", "TurnEnd = End; Turn.Reverse();"),
        new("a turn has no end: what becomes ready runs in it", "CoroutineLoop.Run.cs",
            "Timers.Advance(Now());\n        RunTurns(1);", "Timers.Advance(Now());\n        RunTurns(int.MaxValue);"),
        new("children start eagerly, inside the call", "CoroutineLoop.Start.cs",
            "        PushInRoom(slab.TypeId, index);",
            "        int caller = _currentTask; var now = new ReadyEntry(slab.TypeId, index); slab.RunSteps(this, ref now, ref Unsafe.Add(ref now, 1)); _currentTask = caller;"),
        new("a new task goes before what is ready", "CoroutineLoop.Start.cs",
            "        PushInRoom(slab.TypeId, index);",
            "        Push(slab.TypeId, index); unsafe { var ready = _ready.Next; ready[..^1].CopyTo(ready[1..]); ready[0] = new ReadyEntry(slab.TypeId, index); }"),
        new("due timers join after the turn", "CoroutineLoop.Run.cs",
            "Timers.Advance(Now());", "RunTurns(1); Timers.Advance(Now());"),
        new("a timer that was cancelled still moves the clock", "TimerWheel.cs",
            "        entry.Clear();\n        Pending--;\n        int index", "        return true;\n        int index"),
        new("a sleeper that was cancelled still moves the clock", "TimerWheel.cs",
            "            return;\n        }\n\n        Pending--;\n        _dead++;", "            return;\n        }\n\n        return;"),
        new("a timer that was cancelled after it became due still fires", "CoroutineLoop.Rooms.cs",
            "if (timer.Canceled)", "if (timer.Canceled && timer.Target < 0)"),
        new("sleep(0) takes a timer", "CoroutineLoop.Park.cs",
            "if (ticks <= 0)", "if (ticks < -100 * TimeSpan.TicksPerSecond)"),
        new("waiters are last in, first out", "CoroutineLoop.Links.cs",
            "firstPrev = link;", "firstPrev = link; head = link;"),
        new("callbacks of an end run inside it", "CoroutineLoop.Wake.cs",
            "pins += node.Pins ? 1 : 0;\n                Push(ReadyEntry.Link, -link);",
            "pins += node.Pins ? 1 : 0;\n                Push(ReadyEntry.Link, -link); var ready = _ready.Next; ready[..^1].CopyTo(ready[1..]); ready[0] = new ReadyEntry(ReadyEntry.Link, -link);"),
        new("the last waiter of an end is forgotten", "CoroutineLoop.Wake.cs",
            "pins++;\n                Wake(link, ref waiter);",
            "pins++;\n                if (next != head || link == head) { Wake(link, ref waiter); }"),
        new("a cancel does not reach the task that is waited for", "CoroutineLoop.Cancel.cs",
            "header.Wait == WaitKind.Header && depth < SlotCapacity", "header.Wait == WaitKind.Header && depth > SlotCapacity"),
        new("cancellation requests are not counted", "CoroutineLoop.Cancel.cs",
            "                header.Cancelling++;", "                header.Cancelling = 0;"),
        new("uncancel does not count down", "CoroutineLoop.Cancel.cs",
            "if (--header.Cancelling == 0", "if (header.Cancelling == 0"),
        new("a task cancelled before its first step takes it", "CoroutineLoop.Step.cs",
            "if (step == PollFlags.Cancel)", "if (step == PollFlags.Cancel && _disposed)"),
        new("a cancellation right before the end is lost", "CoroutineLoop.Complete.cs",
            "(header.Step & PollFlags.Cancel) == 0\n        && (header.Waiters", "(header.Waiters"),
        new("the message of a cancellation is lost", "CoroutineLoop.Join.cs",
            "SetCancellation(rare.CancelMessage, rare.Error as OperationCanceledException);", "SetCancellation(null, null);"),
        new("the lock lets newcomers barge in", "CoroutineLock.cs",
            "            if (!IsLocked && _waiters.AllCanceled())", "            if (!IsLocked)"),
        new("a cancelled waiter of a lock keeps its wake-up", "CoroutineLock.cs",
            "            if (!IsLocked)\n            {\n                _waiters.WakeFirst();\n            }\n", ""),
        new("a cancelled waiter of a semaphore keeps its permit", "CoroutineSemaphore.cs",
            "            if (woken)", "            if (woken && IsLocked && Value > 0)"),
        new("the semaphore lets newcomers barge in", "CoroutineSemaphore.cs",
            "            if (!IsLocked)\n            {\n                Value--;", "            if (Value > 0)\n            {\n                Value--;"),
        new("an event wakes one", "CoroutineEvent.cs",
            "_waiters.Wake(int.MaxValue);", "_waiters.Wake(1);"),
        new("notify wakes all", "CoroutineCondition.cs",
            "_waiters.Wake(count);", "_waiters.Wake(int.MaxValue);"),
        new("a condition keeps its lock while it waits", "CoroutineCondition.cs",
            "                condition._lock.Release();\n", ""),
        new("put wakes no getter", "CoroutineQueue.cs",
            "        _getters.PopAndWake();\n        return true;", "        return true;"),
        new("get wakes no putter", "CoroutineQueue.cs",
            "        _putters.PopAndWake();\n        return true;", "        return true;"),
        new("a cancelled getter keeps its wake-up", "CoroutineQueue.cs",
            "if (usable && woken)", "if (usable && woken && queue.IsEmpty)"),
        new("the last party of a barrier tells nobody", "CoroutineBarrier.cs",
            "                    barrier._condition.NotifyAll();\n", ""),
        new("a timeout takes every cancellation for its own", "Timeouts.cs",
            "&& loop.Withdraw(record.Task) <= record.Cancelling && cancelled;", "&& loop.Withdraw(record.Task) >= 0 && cancelled;"),
        new("wait_for with no time left starts its coroutine", "WaitForCore.cs",
            "if (_timeout <= 0 &&", "if (_timeout <= -TimeSpan.TicksPerDay &&"),
        new("gather cancels the others when one fails", "CoroutineLoop.Gather.Ends.cs",
            "            Rare(gather).Error = error;\n", "            Rare(gather).Error = error;\n            CancelGather(gather, null);\n"),
        new("gather forgets that it was cancelled", "CoroutineLoop.Gather.Ends.cs",
            "header.Marks |= HeaderMarks.CancelRequested;", "header.Marks |= 0;"),
        new("a shield lets a cancellation through", "CoroutineLoop.Cancel.cs",
            "            ReleaseShieldInner(index);\n", "            CancelTask(Node(header.InnerNode).Target, null);\n            ReleaseShieldInner(index);\n"),
        new("a failing child of a group leaves its siblings alone", "TaskGroups.cs",
            "                Abort(node.Owner);\n", ""),
        new("a wait ends with the first of its tasks", "MultiWaits.cs",
            "record.Left <= 0 ||", "record.Left <= record.Count ||"),
        new("what is left at the end of a run is dropped", "CoroutineLoop.Dispose.cs",
            "if (_liveTasks != 0)", "if (_liveTasks < 0)"),
    ];

    /// <summary>Puts the fault into the text of its file; null if the text to replace does not occur once.</summary>
    public string? Apply(string text)
    {
        int at = text.IndexOf(Find, StringComparison.Ordinal);
        return at < 0 || text.IndexOf(Find, at + 1, StringComparison.Ordinal) >= 0
            ? null
            : text[..at] + Replace + text[(at + Find.Length)..];
    }
}
