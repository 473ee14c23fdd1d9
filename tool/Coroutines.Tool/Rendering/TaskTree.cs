using Coroutines.Tool.Looks;
using Spectre.Console;

namespace Coroutines.Tool.Rendering;

/// <summary>The tasks of a loop as a tree of awaits: below each stands what it waits for.</summary>
internal sealed class TaskTree
{
    /// <summary>Of neighbours that do the same, so many are shown.</summary>
    private const int Alike = 3;

    private readonly LoopLook _loop;
    private readonly Dictionary<int, List<TaskRow>> _children = [];
    private readonly HashSet<int> _shown = [];

    private TaskTree(LoopLook loop)
    {
        _loop = loop;
        foreach (TaskRow row in loop.Rows)
        {
            foreach (var waiter in Waiters(row))
            {
                if (!_children.TryGetValue(waiter, out List<TaskRow>? children))
                {
                    children = [];
                    _children.Add(waiter, children);
                }

                children.Add(row);
            }
        }
    }

    /// <summary>The rows that wait for one.</summary>
    private static IEnumerable<int> Waiters(TaskRow row) =>
        row.Links.Select(static link => link.Waiter).Where(waiter => waiter != 0 && waiter != row.Index).Distinct();

    public static Tree Of(LoopLook loop)
    {
        var tree = new TaskTree(loop);
        var root = new Tree(Markup.Escape(LoopText.Title(loop))).Guide(TreeGuide.Line);
        tree.Add(root, [.. loop.Rows.Where(row => !Waiters(row).Any(waiter => loop.Find(waiter) is not null))]);

        // Tasks that wait for each other in a circle have no root.
        tree.Add(root, [.. loop.Rows.Where(row => !tree._shown.Contains(row.Index))]);
        return root;
    }

    private void Add(IHasTreeNodes parent, List<TaskRow> rows)
    {
        for (var i = 0; i < rows.Count;)
        {
            var like = rows.Skip(i).TakeWhile(row => IsLike(row, rows[i])).Count();
            var shown = like > Alike + 1 ? Alike : like;
            for (var k = 0; k < shown; k++)
            {
                AddRow(parent, rows[i + k]);
            }

            if (shown < like)
            {
                parent.AddNode(RowText.Text($"… and {like - shown:N0} more like these"));
                _shown.UnionWith(rows.Skip(i + shown).Take(like - shown).Select(static row => row.Index));
            }

            i += like;
        }
    }

    private void AddRow(IHasTreeNodes parent, TaskRow row)
    {
        if (!_shown.Add(row.Index))
        {
            parent.AddNode(Markup.Escape($"{RowText.Title(row)} (above)"));
            return;
        }

        TreeNode node = parent.AddNode(Markup.Escape(Line(row)));
        if (_children.TryGetValue(row.Index, out List<TaskRow>? children))
        {
            Add(node, children);
        }
    }

    private string Line(TaskRow row)
    {
        var place = RowText.Place(row.Stand) is { Length: > 0 } known ? $" ({known})" : "";
        var wait = RowText.Wait(row, _loop.Find) is { Length: > 0 } text ? $" · {text}" : "";
        return $"{RowText.Title(row)} {RowText.Chain(row.Stand)}{place}{wait}";
    }

    /// <summary>Whether two tasks without children stand at the same place.</summary>
    private bool IsLike(TaskRow one, TaskRow other) =>
        ReferenceEquals(one, other)
        || (one.Kind == other.Kind && one.Stand.Wait == other.Stand.Wait && one.Stand.On == other.Stand.On && one.IsRunning == other.IsRunning && one.Name == other.Name
            && one.Stand.Frames.SequenceEqual(other.Stand.Frames) && !_children.ContainsKey(one.Index) && !_children.ContainsKey(other.Index));
}
