using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Timelines;

/// <summary>A task in a recording.</summary>
/// <param name="number">The number of the lane in its loop.</param>
/// <param name="row">The task, as it was when it was met.</param>
internal sealed class Lane(int number, TaskRow row)
{
    public int Number { get; } = number;

    public TaskRow Row { get; } = row;

    public List<LaneSpan> Spans { get; } = [];

    /// <summary>How it ended; null if it did not.</summary>
    public Wire.Outcome? Outcome { get; set; }
}
