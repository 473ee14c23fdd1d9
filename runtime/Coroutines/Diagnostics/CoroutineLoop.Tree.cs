using System.Diagnostics;
using System.Globalization;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(LoopView))]
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>
    /// Writes what runs as a tree of awaits: each task with what it waits for and the chain of its coroutines, below it the tasks that it awaits. asyncio's <c>print_call_graph</c>
    /// for all tasks.
    /// </summary>
    /// <param name="writer">Where to; the loop may be used while it writes, what is written is how it was before.</param>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread; post the call with <see cref="CallSoonThreadSafe(Action)"/> there.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    /// <remarks>For people who look: it allocates. Nothing is kept for it while nobody does.</remarks>
    public void WriteTree(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        VerifyAccess();
        TaskText text = TaskText.Of(this);
        writer.WriteLine(ToString());
        new TreeWriter(text, writer).WriteAll();
    }

    /// <summary>The loop by its number, with how many tasks it has and its time. Never throws; allocates.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"CoroutineLoop {Number}: {(_disposed ? "disposed" : $"{LoopText.Count(_liveTasks, "task")}, {_ready.Count} ready, time {LoopText.Duration(Now())}")}");

    private partial string DescribeTasks()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        new TreeWriter(TaskText.Of(this), text).WriteAll();
        return text.ToString().TrimEnd();
    }

    private partial string DescribeStack(int task) =>
        string.Concat(TaskText.OfOne(this, task).StackOf(task).Frames.Select(static frame => Environment.NewLine + "   " + frame.ToString()));
}
