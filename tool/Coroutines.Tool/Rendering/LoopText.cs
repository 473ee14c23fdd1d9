using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Rendering;

/// <summary>What a loop is in words.</summary>
internal static class LoopText
{
    public static string Title(LoopLook loop)
    {
        var where = loop.IsRunning ? $"runs on thread {loop.Thread}" : $"of thread {loop.Thread}, not running";
        return RowText.Text($"loop {loop.Number}: {where}, {Tasks(loop.LiveTasks)}, {loop.Ready:N0} ready, at {RowText.Duration(loop.Time)}");
    }

    /// <summary>What is wrong with what was seen; empty if nothing is.</summary>
    public static string Warning(LoopLook loop)
    {
        if (!loop.IsComplete && !loop.IsBlocked)
        {
            return "It did not answer, and nothing of it was seen.";
        }

        if (loop.IsBlocked)
        {
            var where = loop.Find(loop.Current) is { } row
                ? $" It is in a step of {RowText.Number(row)} {RowText.Coroutines(row)}{(RowText.Place(row.Stand) is { Length: > 0 } place ? $", resumed at {place}" : "")}."
                : "";
            return $"BLOCKED: it has not turned for a second.{where} These rows are stale: they are what another thread saw.";
        }

        return loop.IsBroken ? "Rows got lost on the way: the process wrote faster than they could be read." : "";
    }

    public static string Tasks(int count) => count == 1 ? "1 task" : RowText.Text($"{count:N0} tasks");
}
