using System.Globalization;
using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Rendering;

/// <summary>What a row is in words.</summary>
internal static class RowText
{
    /// <summary><c>#17 "worker"</c>.</summary>
    public static string Number(TaskRow row) => row.Name.Length == 0 ? Text($"#{row.Index}") : Text($"#{row.Index} \"{row.Name}\"");

    /// <summary><c>#17 "worker" Server.Handle</c>: what the library itself calls a task.</summary>
    public static string Title(TaskRow row) => Number(row) + " " + row.Kind switch
    {
        HeaderKind.Future => "CoroutineFuture",
        HeaderKind.Gather => "Gather",
        HeaderKind.Shield => "Shield",
        _ => row.Stand.Frames is [var root, ..] ? root.Name : "task",
    };

    /// <summary>The chain of coroutines, from root to leaf; of what is no task, what it is.</summary>
    public static string Coroutines(TaskRow row)
    {
        if (row.Kind != HeaderKind.Task)
        {
            return row.Kind.ToString().ToLowerInvariant();
        }

        IReadOnlyList<Frame> frames = row.Stand.Frames;
        IEnumerable<string> names = frames.Where((frame, place) => frame.IsMethod || place == 0).Select(static frame => frame.Name);
        if (row.Stand.Skipped > 0)
        {
            var half = frames.Count / 2;
            names = frames.Take(half).Select(static frame => frame.Name).Append(Text($"… {row.Stand.Skipped:N0} more …")).Concat(frames.Skip(half).Select(static frame => frame.Name));
        }

        return string.Join(" > ", names);
    }

    /// <summary>Where the innermost coroutine of the user's stands.</summary>
    public static string Place(Stand stand) => stand.Frames.LastOrDefault(static frame => frame is { IsMethod: true, Line: not 0 })?.Place ?? "";

    /// <summary>What a task does, or waits for.</summary>
    public static string State(TaskRow row, LoopLook loop)
    {
        var text = row switch
        {
            { IsRunning: true } => "runs",
            { Kind: HeaderKind.Future } => "is not set",
            { Kind: HeaderKind.Gather } or { Stand.Wait: WaitKind.Children or WaitKind.ChildrenCanceled } => "gathers " + Awaited(row, loop),
            { Kind: HeaderKind.Shield } => "waits for " + Awaited(row, loop),
            { Stand.IsWaiting: false, HasBegun: false } => "ready for its first step",
            { Stand.IsWaiting: false } => "ready",
            { Stand: { Wait: WaitKind.Timer, Due: { } due } } => $"sleeps, {Duration(due)} left",
            { Stand.Wait: WaitKind.Timer } => loop.IsBlocked ? "sleeps" : "sleeps without end",
            { Stand.Wait: WaitKind.Multi } => Leaf(row.Stand) is { Length: > 0 } leaf ? $"{leaf}: {Awaited(row, loop)}" : "waits for " + Awaited(row, loop),
            _ => "waits for " + Target(row.Stand, loop.Find),
        };
        return text
            + (row.Cancelling > 0 ? ", was asked to cancel" : "")
            + (row.Limit is { } limit ? ", limit in " + Duration(limit) : "");
    }

    /// <summary>What a task that waits waits for.</summary>
    /// <param name="stand">Where it stands.</param>
    /// <param name="find">Finds another task.</param>
    public static string Target(Stand stand, Func<int, TaskRow?> find) => stand switch
    {
        { Wait: WaitKind.Frame } => "the next frame",
        { Wait: WaitKind.Header, Target: not 0 } => find(stand.Target) is { } row ? Title(row) : Text($"#{stand.Target}"),
        { On.Length: > 0, Holder: not 0 } => $"{stand.On} (held by {(find(stand.Holder) is { } holder ? Title(holder) : Text($"#{stand.Holder}"))})",
        { On.Length: > 0 } => stand.On,
        _ when Leaf(stand) is { Length: > 0 } leaf => leaf,
        { Wait: WaitKind.Primitive } => "a primitive",
        { Wait: WaitKind.Bridge } => "an awaiter",
        _ => "tasks",
    };

    /// <summary>Who waits for it.</summary>
    public static string Waiters(TaskRow row, LoopLook loop) =>
        string.Join(", ", row.Waiters.Where(waiter => loop.Find(waiter) is not { } other || !loop.IsBehind(other)).Select(static waiter => Text($"#{waiter}")));

    public static string Duration(TimeSpan time) => time switch
    {
        { TotalMilliseconds: < 10 } => Text($"{time.TotalMilliseconds:0.##} ms"),
        { TotalSeconds: < 1 } => Text($"{time.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => Text($"{time.TotalSeconds:0.0} s"),
        { TotalHours: < 1 } => Text($"{(int)time.TotalMinutes} min {time.Seconds} s"),
        { TotalDays: < 1 } => Text($"{(int)time.TotalHours} h {time.Minutes} min"),
        _ => Text($"{time.TotalDays:0.0} days"),
    };

    /// <summary>A text with numbers as one reads them everywhere.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Awaited(TaskRow row, LoopLook loop) =>
        loop.AwaitedBy(row.Index).Count switch { 0 => "tasks", 1 => "1 task", var count => Text($"{count:N0} tasks") };

    /// <summary>The operation of the library in which it waits; empty for none.</summary>
    private static string Leaf(Stand stand) => stand.Frames is [_, .., { IsMethod: false } leaf] ? leaf.Name : "";
}
