using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Rendering;

/// <summary>The tasks of a loop as a tree of awaits: below each stands what it waits for.</summary>
internal sealed class TaskTree
{
    /// <summary>Of neighbours that do the same, so many are shown.</summary>
    private const int Alike = 3;

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
        tree.Add([.. loop.Rows.Where(row => !row.Waiters.Any(waiter => loop.Find(waiter) is not null) && !tree.IsBehind(row))]);

        // Tasks that wait for each other in a circle have no root.
        foreach (TaskRow row in loop.Rows.Where(row => !tree._shown.Contains(row.Index) && !tree.IsBehind(row)))
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
        for (var i = 0; i < rows.Count;)
        {
            var like = 1;
            while (i + like < rows.Count && IsLike(rows[i], rows[i + like]))
            {
                like++;
            }

            var shown = like > Alike + 1 ? Alike : like;
            nodes.AddRange(rows.Skip(i).Take(shown).Select(row => new Node(row, "", prefix, depth)));
            if (shown < like)
            {
                nodes.Add(new Node(null, RowText.Text($"… and {like - shown:N0} more like these"), prefix, depth));
                _shown.UnionWith(rows.Skip(i + shown).Take(like - shown).Select(static row => row.Index));
            }

            i += like;
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

    /// <summary>Whether two tasks that wait for no other stand at the same place.</summary>
    private bool IsLike(TaskRow one, TaskRow other) =>
        one.Kind == other.Kind && one.Stand.Wait == other.Stand.Wait && one.Stand.On == other.Stand.On && one.IsRunning == other.IsRunning && one.Name == other.Name
        && one.Stand.Frames.SequenceEqual(other.Stand.Frames) && _loop.AwaitedBy(one.Index).Count == 0 && _loop.AwaitedBy(other.Index).Count == 0;

    /// <summary>Whether it stands behind what a task waits for, which is shown: a race, whose tasks are waited for one by one.</summary>
    private bool IsBehind(TaskRow row) =>
        row is { Kind: HeaderKind.Gather, Links.Count: 0 } && _loop.AwaitedBy(row.Index) is { Count: > 0 } children && children.All(static child => child.Waiters.Skip(1).Any());

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
