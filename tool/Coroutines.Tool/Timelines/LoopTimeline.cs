namespace Coroutines.Tool.Timelines;

/// <summary>What a loop ran while it was recorded.</summary>
/// <param name="number">Its number in the process.</param>
internal sealed class LoopTimeline(int number)
{
    public int Number { get; } = number;

    /// <summary>In the order in which they were met.</summary>
    public List<Lane> Lanes { get; } = [];

    public List<LoopTurn> Turns { get; } = [];

    public List<LoopCall> Calls { get; } = [];

    public List<LateTimer> Late { get; } = [];

    /// <summary>When the recording of this loop began and ended, in stamps of the process.</summary>
    public long Begin { get; set; }

    public long End { get; set; }

    /// <summary>How many blocks got lost: the process wrote faster than they were read.</summary>
    public int LostBlocks { get; set; }
}
