namespace Coroutines.Tool.Looks;

/// <summary>A loop, as it was at a look.</summary>
/// <param name="number">Its number in the process.</param>
internal sealed class LoopLook(int number)
{
    private Dictionary<int, List<TaskRow>>? _awaited;

    public int Number { get; } = number;

    /// <summary>Whether it ran or ticked.</summary>
    public bool IsRunning { get; set; }

    /// <summary>The number of its thread in the process.</summary>
    public int Thread { get; set; }

    /// <summary>The task that ran; 0 for none.</summary>
    public int Current { get; set; }

    public int LiveTasks { get; set; }

    public int Ready { get; set; }

    public TimeSpan Time { get; set; }

    /// <summary>Whether all rows are here.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether it did not answer, so that its rows are what another thread saw.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Whether blocks of it got lost.</summary>
    public bool IsBroken { get; set; }

    public List<TaskRow> Rows { get; } = [];

    /// <summary>By the name of the method: what its tasks have used, those that have ended too.</summary>
    public Dictionary<Frame, Usage> Methods { get; } = [];

    public long Turns { get; set; }

    /// <summary>Stamps of the process that passed in turns.</summary>
    public long InTurns { get; set; }

    /// <summary>The row of a task; null if there is none.</summary>
    public TaskRow? Find(int index)
    {
        // Rows come in the order of their numbers.
        int low = 0;
        int high = Rows.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = Rows[middle].Index.CompareTo(index);
            if (order == 0)
            {
                return Rows[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Whether a row stands behind what a task waits for, which is shown: a race, whose tasks are waited for one by one.</summary>
    public bool IsBehind(TaskRow row) =>
        row is { Kind: HeaderKind.Gather, Links.Count: 0 } && AwaitedBy(row.Index) is { Count: > 0 } children && children.All(static child => child.Waiters.Skip(1).Any());

    /// <summary>What a task, gather or shield waits for.</summary>
    public IReadOnlyList<TaskRow> AwaitedBy(int index)
    {
        _awaited ??= Rows.SelectMany(static row => row.Waiters, static (row, waiter) => (row, waiter))
            .GroupBy(static pair => pair.waiter, static pair => pair.row)
            .ToDictionary(static rows => rows.Key, static rows => rows.ToList());
        return _awaited.TryGetValue(index, out List<TaskRow>? awaited) ? awaited : [];
    }
}
