using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Coroutines;

/// <summary>Text of what a look at a loop found.</summary>
internal sealed class TaskText
{
    private readonly CoroutineLoop _loop;
    private readonly LoopSnapshot _look = new();
    private Dictionary<int, List<int>>? _awaited;

    private TaskText(CoroutineLoop loop) => _loop = loop;

    public LoopSnapshot Look => _look;

    /// <summary>Looks at a loop, on its thread.</summary>
    public static TaskText Of(CoroutineLoop loop)
    {
        var text = new TaskText(loop);
        loop.Look(text._look);
        return text;
    }

    /// <summary>Looks at one header that is not done, and at what it awaits: so that it may be done often.</summary>
    public static TaskText OfOne(CoroutineLoop loop, int header)
    {
        var text = new TaskText(loop);
        loop.LookAtOne(text._look, header);
        return text;
    }

    /// <summary>A handle as text, whatever became of it. Never throws.</summary>
    public static string Describe(CoroutineLoop loop, int index, uint generation)
    {
        if (loop.IsDisposed || !LoopText.MayLook(loop) || !loop.IsLive(index, generation))
        {
            return LoopText.Number(index) + (loop.IsDisposed ? ": its loop was disposed" : LoopText.MayLook(loop) ? ": done and gone" : ": of another thread");
        }

        string? name = loop.RareOf(index).Name;
        string title = LoopText.Number(index) + (name is null ? "" : " \"" + name + "\"");
        TaskState state = loop.Header(index).State;
        if (state != TaskState.Pending)
        {
            return title + ": " + state switch { TaskState.Completed => "completed", TaskState.Canceled => "cancelled", _ => "faulted" };
        }

        TaskText text = OfOne(loop, index);
        ref readonly TaskRow row = ref text.Row(index);
        return text.Title(in row) + ": " + text.StateOf(in row);
    }

    public ref readonly TaskRow Row(int header) => ref _look.Tasks[_look.RowOf(header)];

    /// <summary>All of one task.</summary>
    public CoroutineStack StackOf(int header)
    {
        if (_look.RowOf(header) < 0)
        {
            return new CoroutineStack([], "is done", []);
        }

        ref readonly TaskRow row = ref Row(header);
        List<CoroutineTask> awaiters = [];
        foreach (int waiter in WaitersOf(in row))
        {
            awaiters.Add(_loop.HandleOf(waiter));
        }

        return new CoroutineStack(FramesOf(in row), StateOf(in row), [.. awaiters]);
    }

    /// <summary><c>#64 "orders" Shop.Main</c>.</summary>
    public string Title(in TaskRow row)
    {
        var text = new StringBuilder(LoopText.Number(row.Index));
        if (row.Name is not null)
        {
            text.Append(" \"").Append(row.Name).Append('"');
        }

        return text.Append(' ').Append(KindOf(in row)).ToString();
    }

    /// <summary>The chain from root to leaf. Of the task whose step runs, that of the thread's stack.</summary>
    public CoroutineStackFrame[] FramesOf(in TaskRow row)
    {
        if (row.IsRunning && CoroutineStackTrace.RunningFrames() is { Length: > 0 } running)
        {
            return running;
        }

        List<CoroutineStackFrame> frames = [];
        foreach (FrameRow frame in _look.FramesOf(in row))
        {
            if (frame.Map.IsMethod || (frames.Count == 0 && row.FrameCount == 1))
            {
                frames.Add(new CoroutineStackFrame(frame.Map.Name, frame.Map.HasPlace ? frame.Map.File : null, frame.Map.HasPlace ? frame.Line : 0));
            }
        }

        return [.. frames];
    }

    /// <summary>What it does, or waits for.</summary>
    public string StateOf(in TaskRow row)
    {
        string state = row.IsRunning ? "runs"
            : row.Wait <= WaitKind.WaitCanceled && row.Kind == HeaderKind.Task ? ReadyState(in row)
            : WaitOf(in row);
        if (row.Cancelling != 0)
        {
            state += row.Cancelling == 1 ? ", was asked to cancel" : string.Create(CultureInfo.InvariantCulture, $", was asked to cancel {row.Cancelling} times");
        }

        return row.Limit == LoopTime.Never ? state : state + ", limit in " + LoopText.Duration(row.Limit - _look.Now);
    }

    /// <summary>The headers that wait for the end of a row.</summary>
    public List<int> WaitersOf(in TaskRow row)
    {
        List<int> waiters = [];
        foreach (LinkRow link in _look.LinksOf(in row))
        {
            if (link.Waiter != 0 && _look.RowOf(link.Waiter) >= 0 && !waiters.Contains(link.Waiter))
            {
                waiters.Add(link.Waiter);
            }
        }

        return waiters;
    }

    /// <summary>Of each tree the header at its top: what nobody waits for, and one of each circle.</summary>
    public List<int> Roots()
    {
        List<int> roots = [];
        var below = new HashSet<int>();
        foreach (bool isCircle in new[] { false, true })
        {
            foreach (ref readonly TaskRow row in _look.Tasks)
            {
                if (!below.Contains(row.Index) && !IsBehind(in row) && (isCircle || WaitersOf(in row).Count == 0))
                {
                    roots.Add(row.Index);
                    AddBelow(row.Index, below);
                }
            }
        }

        return roots;
    }

    private void AddBelow(int root, HashSet<int> below)
    {
        var open = new Stack<int>([root]);
        while (open.TryPop(out int header))
        {
            if (below.Add(header))
            {
                Awaited(header).ForEach(open.Push);
            }
        }
    }

    /// <summary>Whether it stands behind what a task waits for, and is not to be shown beside that: a race, whose tasks are waited for one by one.</summary>
    private bool IsBehind(in TaskRow row) =>
        row.Kind == HeaderKind.Gather && row.LinkCount == 0 && Awaited(row.Index) is { Count: > 0 } children
        && children.TrueForAll(child => WaitersOf(in Row(child)).Count > 1);

    private static string ReadyState(in TaskRow row) =>
        (row.Step & PollFlags.Cancel) != 0 ? "ready, to be cancelled" : row.Step == 0 ? "ready for its first step" : "ready";

    private string KindOf(in TaskRow row) => row.Kind switch
    {
        HeaderKind.Future => "CoroutineFuture",
        HeaderKind.Gather => _loop.Header(row.Index).Type == CoroutineLoop.RaceOfTasks ? "Race" : "Gather",
        HeaderKind.Shield => "Shield",
        _ => _look.FramesOf(in row) is [var root, ..] ? root.Map.Name : "task",
    };

    private string WaitOf(in TaskRow row)
    {
        ReadOnlySpan<FrameRow> frames = _look.FramesOf(in row);
        string leaf = frames.Length > 1 && !frames[^1].Map.IsMethod ? frames[^1].Map.Name : "";
        switch (row.Wait)
        {
            case WaitKind.Timer:
                return row.Due == LoopTime.Never ? "sleeps without end" : "sleeps, " + LoopText.Duration(row.Due - _look.Now) + " left";
            case WaitKind.Frame:
                return "waits for " + (leaf is "WaitUntil" ? leaf : "the next frame");
            case WaitKind.Header:
                return _look.RowOf(row.Target) >= 0 ? "waits for " + Title(in Row(row.Target)) : "waits for a task that is done";
            case WaitKind.Primitive or WaitKind.Bridge or WaitKind.Parked:
                return "waits for " + LoopText.OfTarget(row.On, leaf);
            case WaitKind.Children or WaitKind.ChildrenCanceled:
                return "gathers" + AwaitedBy(row.Index);
            case WaitKind.Multi:
                return (leaf.Length == 0 ? "waits for" : leaf + ":") + AwaitedBy(row.Index);
            default:
                return row.Kind == HeaderKind.Future ? "is not set" : "waits for" + AwaitedBy(row.Index);
        }
    }

    // " 2 tasks"; where only one task was looked at, that is not known.
    private string AwaitedBy(int waiter) => " " + (Awaited(waiter).Count is > 0 and var count ? LoopText.Count(count, "task") : "tasks");

    /// <summary>The headers whose end a header waits for.</summary>
    public List<int> Awaited(int waiter)
    {
        if (_awaited is null)
        {
            _awaited = [];
            foreach (ref readonly TaskRow row in _look.Tasks)
            {
                foreach (int one in WaitersOf(in row))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(_awaited, one, out _) ??= []).Add(row.Index);
                }
            }
        }

        return _awaited.TryGetValue(waiter, out List<int>? awaited) ? awaited : [];
    }
}
