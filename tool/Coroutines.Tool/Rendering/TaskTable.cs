using Coroutines.Tool.Looks;
using Spectre.Console;

namespace Coroutines.Tool.Rendering;

/// <summary>The tasks of a loop, a line each.</summary>
internal static class TaskTable
{
    public static Table Of(LoopLook loop)
    {
        var table = new Table().Border(TableBorder.None).HideFooters();
        foreach (var heading in (string[])["TASK", "COROUTINES", "AT", "STATE", "AWAITED BY"])
        {
            table.AddColumn(new TableColumn(heading).NoWrap().PadLeft(0).PadRight(2));
        }

        foreach (TaskRow row in loop.Rows.Where(row => !loop.IsBehind(row)))
        {
            table.AddRow(
                Markup.Escape(RowText.Number(row)),
                Markup.Escape(RowText.Coroutines(row)),
                Markup.Escape(RowText.Place(row.Stand)),
                Markup.Escape(RowText.State(row, loop)),
                RowText.Waiters(row, loop));
        }

        return table;
    }
}
