using System.Diagnostics;

namespace Coroutines;

// What is noted and verified at the doors of the kernel: compiled out in Release, built in Debug and in the safe flavour.
public sealed partial class CoroutineLoop
{
    private LoopTrace? _trace;

    /// <summary>The last events of the loop; empty where they are not kept.</summary>
    internal string Trace => _trace?.ToString() ?? "";

    [Conditional("DEBUG")]
    [Conditional("COROUTINES_SAFE")]
    internal void Note(LoopEvent what, int index, int detail = 0) => (_trace ??= new LoopTrace()).Add(what, index, detail);

    /// <summary>Ends with the loop's last events if something does not hold.</summary>
    [Conditional("DEBUG")]
    [Conditional("COROUTINES_SAFE")]
    internal void Require(bool holds, string what, int index)
    {
        if (!holds)
        {
            SafeFlavour.Fail($"{what}, at {index}; the last events:{Environment.NewLine}{Trace}");
        }
    }

    /// <summary>At the door of a wait: the task runs, and waits for nothing else.</summary>
    [Conditional("DEBUG")]
    [Conditional("COROUTINES_SAFE")]
    private void RequireParkable(int task, WaitKind wait)
    {
        Require(Header(task) is { Kind: HeaderKind.Task, State: TaskState.Pending, Wait: <= WaitKind.WaitCanceled }, "a wait of what waits already", task);
        Note(LoopEvent.Park, task, (int)wait);
    }
}
