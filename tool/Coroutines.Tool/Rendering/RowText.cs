using System.Globalization;
using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Rendering;

/// <summary>What a row is in words.</summary>
internal static class RowText
{
    /// <summary><c>#17</c>, with the name that the user gave it, or what it is if it is no task.</summary>
    public static string Title(TaskRow row) => row switch
    {
        { Kind: HeaderKind.Gather } => Text($"#{row.Index} gather"),
        { Kind: HeaderKind.Shield } => Text($"#{row.Index} shield"),
        { Kind: HeaderKind.Future } => Text($"#{row.Index} future"),
        { Name.Length: > 0 } => Text($"#{row.Index} {row.Name}"),
        _ => Text($"#{row.Index}"),
    };

    /// <summary>The chain of coroutines, from root to leaf.</summary>
    public static string Chain(Stand stand)
    {
        IEnumerable<string> names = stand.Frames.Select(static frame => frame.Name);
        if (stand.Skipped > 0)
        {
            var half = stand.Frames.Count / 2;
            names = names.Take(half).Append(Text($"… {stand.Skipped:N0} more …")).Concat(names.Skip(half));
        }

        return string.Join(" > ", names);
    }

    /// <summary>Where the innermost coroutine of the user's stands.</summary>
    public static string Place(Stand stand) => stand.Frames.LastOrDefault(static frame => frame is { IsMethod: true, Line: not 0 })?.Place ?? "";

    /// <summary>What a row waits for.</summary>
    /// <param name="row">The row.</param>
    /// <param name="find">Finds the row of what it waits for.</param>
    public static string Wait(TaskRow row, Func<int, TaskRow?> find)
    {
        var text = row switch
        {
            { IsRunning: true } => "runs",
            { Kind: HeaderKind.Gather } => "its children",
            { Kind: HeaderKind.Shield } => Name(row.Stand.Target, find),
            { Kind: HeaderKind.Future } => "",
            { Stand.IsWaiting: false, HasBegun: false } => "ready for its first step",
            { Stand.IsWaiting: false } => "ready",
            _ => Wait(row.Stand, find),
        };
        return text
            + (row.Limit is { } limit ? ", at most " + Duration(limit) : "")
            + (row.Cancelling > 0 ? ", being cancelled" : "");
    }

    /// <summary>What a task that waits waits for.</summary>
    public static string Wait(Stand stand, Func<int, TaskRow?> find) => stand switch
    {
        { Wait: WaitKind.Timer, Due: { } due } => "sleeps " + Duration(due),
        { Wait: WaitKind.Timer } => "sleeps",
        { Wait: WaitKind.Frame } => "the next frame",
        { Wait: WaitKind.Header, Target: not 0 } => Name(stand.Target, find),
        { Wait: WaitKind.Children or WaitKind.ChildrenCanceled or WaitKind.BeingCanceled } => "its gather",
        { On.Length: > 0 } => stand.On,
        { Wait: WaitKind.Primitive } => "a primitive",
        { Wait: WaitKind.Bridge } => "a .NET awaitable",
        _ => "several",
    };

    /// <summary>Who waits for it.</summary>
    public static string Waiters(TaskRow row) => string.Join(
        ", ",
        row.Links.Where(static link => link.Waiter != 0).Select(static link => Text($"#{link.Waiter}")).Distinct());

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

    private static string Name(int index, Func<int, TaskRow?> find) => find(index) is { } row ? Title(row) : Text($"#{index}");
}
