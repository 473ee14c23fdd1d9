using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Rendering;

/// <summary>The tasks of a loop as a tree of awaits: below each stands what it waits for.</summary>
internal sealed class TaskTree
{
    /// <summary>Of those that do the same, so many are shown.</summary>
    private const int Alike = 3;

    /// <summary>So far down is compared what stands below two tasks; what goes on deeper is like nothing else.</summary>
    private const int Compared = 6;

    /// <summary>So deep is the indentation; deeper tasks say how deep they are.</summary>
    private const int Deepest = 24;

    private readonly LoopLook _loop;
    private readonly HashSet<int> _shown = [];
    private readonly List<string> _lines = [];

    private TaskTree(LoopLook loop) => _loop = loop;

    /// <summary>The lines of the tree.</summary>
    public static IReadOnlyList<string> Of(LoopLook loop)
    {
        var tree = new TaskTree(loop);
        tree.Add([.. loop.Rows.Where(row => !row.Waiters.Any(waiter => loop.Find(waiter) is not null) && !loop.IsBehind(row))]);

        // Tasks that wait for each other in a circle have no root.
        foreach (TaskRow row in loop.Rows.Where(row => !tree._shown.Contains(row.Index) && !loop.IsBehind(row)))
        {
            if (!tree._shown.Contains(row.Index))
            {
                tree.Add([row]);
            }
        }

        return tree._lines;
    }

    /// <summary>Adds rows and all below them, without recursion: awaits may be as deep as memory.</summary>
    private void Add(IReadOnlyList<TaskRow> roots)
    {
        var open = new Stack<Node>();
        Push(open, roots, "", 0);
        while (open.TryPop(out Node? node))
        {
            var isNew = node.Row is null || _shown.Add(node.Row.Index);
            var depth = node.Depth > Deepest ? RowText.Text($"({node.Depth} deep) ") : "";
            var text = node.Row is not { } row ? node.Text : isNew ? Line(row) : $"{RowText.Title(row)}: see above";
            _lines.Add(node.Prefix + (node.IsLast ? "└── " : "├── ") + depth + text);
            if (isNew && node.Row is { } shown)
            {
                var prefix = node.Depth >= Deepest ? node.Prefix : node.Prefix + (node.IsLast ? "    " : "│   ");
                Push(open, _loop.AwaitedBy(shown.Index), prefix, node.Depth + 1);
            }
        }
    }

    /// <summary>Adds rows in order; of many that are alike, a few and their number.</summary>
    private void Push(Stack<Node> open, IReadOnlyList<TaskRow> rows, string prefix, int depth)
    {
        var nodes = new List<Node>();
        foreach (IGrouping<string, TaskRow> alike in rows.GroupBy(row => ShapeOf(row, 0)))
        {
            var shown = alike.Count() > Alike + 1 ? Alike : alike.Count();
            nodes.AddRange(alike.Take(shown).Select(row => new Node(row, "", prefix, depth)));
            if (alike.Skip(shown).Any())
            {
                nodes.Add(new Node(null, RowText.Text($"… and {alike.Count() - shown:N0} more like these"), prefix, depth));
                Hide(alike.Skip(shown));
            }
        }

        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            nodes[i].IsLast = i == nodes.Count - 1;
            open.Push(nodes[i]);
        }
    }

    private string Line(TaskRow row)
    {
        var place = RowText.Place(row.Stand) is { Length: > 0 } known ? $" ({known})" : "";
        var title = row is { Kind: HeaderKind.Task, Stand.Frames.Count: not 0 } ? $"{RowText.Number(row)} {RowText.Coroutines(row)}" : RowText.Title(row);
        return $"{title}{place}: {RowText.State(row, _loop)}";
    }

    /// <summary>Rows that are not shown, and all below them.</summary>
    private void Hide(IEnumerable<TaskRow> rows)
    {
        var open = new Stack<TaskRow>(rows);
        while (open.TryPop(out TaskRow? row))
        {
            if (_shown.Add(row.Index))
            {
                foreach (TaskRow below in _loop.AwaitedBy(row.Index))
                {
                    open.Push(below);
                }
            }
        }
    }

    /// <summary>The same text for tasks that stand at the same places, and all below them too.</summary>
    private string ShapeOf(TaskRow row, int depth)
    {
        IReadOnlyList<TaskRow> below = _loop.AwaitedBy(row.Index);
        if (depth == Compared && below.Count > 0)
        {
            return RowText.Number(row);
        }

        var places = string.Join('>', row.Stand.Frames.Select(static frame => RowText.Text($"{frame.Name}:{frame.Line}")));
        return RowText.Text($"{row.Kind} {row.Stand.Wait} {row.Stand.On} {row.IsRunning} {row.Name} {places} ") + $"({string.Join(", ", below.Select(one => ShapeOf(one, depth + 1)))})";
    }

    /// <summary>A line to be.</summary>
    private sealed class Node(TaskRow? row, string text, string prefix, int depth)
    {
        public TaskRow? Row { get; } = row;

        public string Text { get; } = text;

        public string Prefix { get; } = prefix;

        public int Depth { get; } = depth;

        public bool IsLast { get; set; }
    }
}
