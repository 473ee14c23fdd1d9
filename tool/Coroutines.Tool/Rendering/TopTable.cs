using Coroutines.Tool.Looks;
using Spectre.Console;

namespace Coroutines.Tool.Rendering;

/// <summary>What the methods and tasks of a loop have used between two looks.</summary>
/// <param name="now">The later look at the loop.</param>
/// <param name="before">The look before; null if there was none.</param>
/// <param name="seconds">How long that was.</param>
/// <param name="frequency">Stamps of the process in a second.</param>
internal sealed class TopTable(LoopLook now, LoopLook? before, double seconds, long frequency)
{
    private const int MostMethods = 15;
    private const int MostTasks = 10;

    public string Title() => RowText.Text(
        $"{LoopText.Title(now)}, {(now.Turns - (before?.Turns ?? 0)) / seconds:N0} turns a second, {Percent(now.InTurns - (before?.InTurns ?? 0))} % in turns");

    public Table Methods()
    {
        Table table = Begin("BUSY %", "STEPS/S", "KB/S", "TASKS", "ENDED/S", "COROUTINE");
        Dictionary<string, int> tasks = now.Rows.Where(static row => row.Stand.Frames.Count != 0)
            .GroupBy(static row => row.Stand.Frames[0].Name).ToDictionary(static rows => rows.Key, static rows => rows.Count());
        var methods = now.Methods
            .Select(method => (Method: method.Key, Used: method.Value - (before?.Methods.GetValueOrDefault(method.Key) ?? default)))
            .Where(static method => method.Used.Steps != 0)
            .OrderByDescending(static method => method.Used.Stamps);
        foreach ((Frame method, Usage used) in methods.Take(MostMethods))
        {
            table.AddRow([.. Numbers(used), RowText.Text($"{tasks.GetValueOrDefault(method.Name):N0}"), Rate(used.Ended), Markup.Escape(method.Name)]);
        }

        return table;
    }

    public Table Tasks()
    {
        Table table = Begin("BUSY %", "STEPS/S", "KB/S", "TASK", "AT", "STATE");
        Dictionary<(int, uint), Usage> old = before?.Rows.ToDictionary(static row => (row.Index, row.Generation), static row => row.Usage) ?? [];
        var rows = now.Rows
            .Select(row => (Row: row, Used: row.Usage - old.GetValueOrDefault((row.Index, row.Generation))))
            .Where(static row => row.Used.Steps > 0)
            .OrderByDescending(static row => row.Used.Stamps);
        foreach ((TaskRow row, Usage used) in rows.Take(MostTasks))
        {
            table.AddRow([
                .. Numbers(used),
                Markup.Escape($"{RowText.Number(row)} {RowText.Coroutines(row)}"),
                Markup.Escape(RowText.Place(row.Stand)),
                Markup.Escape(RowText.State(row, now))]);
        }

        return table;
    }

    private static Table Begin(params string[] headings)
    {
        Table table = new Table().Border(TableBorder.None);
        for (var i = 0; i < headings.Length; i++)
        {
            TableColumn column = new TableColumn(headings[i]).NoWrap().PadLeft(0).PadRight(2);
            table.AddColumn(i < 3 ? column.RightAligned() : column);
        }

        return table;
    }

    private string[] Numbers(Usage used) => [Percent(used.Stamps), Rate(used.Steps), RowText.Text($"{used.Bytes / 1024.0 / seconds:N1}")];

    private string Rate(long count) => RowText.Text($"{count / seconds:N0}");

    private string Percent(long stamps) => RowText.Text($"{100.0 * stamps / frequency / seconds:N1}");
}
