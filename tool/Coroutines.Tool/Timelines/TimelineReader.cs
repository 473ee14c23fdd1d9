using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Timelines;

/// <summary>Makes timelines of the blocks that come in.</summary>
internal sealed class TimelineReader
{
    private readonly Dictionary<int, LoopRecording> _loops = [];

    public IReadOnlyList<LoopTimeline> Loops => [.. _loops.Values.Select(static recording => recording.Timeline).OrderBy(static loop => loop.Number)];

    /// <summary>How many bytes came in.</summary>
    public long Bytes { get; private set; }

    /// <summary>Takes a block; one that is of something else is passed over.</summary>
    public void Take(byte[] bytes)
    {
        var block = new BlockReader(bytes);
        if (block.Stream != Wire.Stream.Timeline)
        {
            return;
        }

        Bytes += bytes.Length;
        if (!_loops.TryGetValue(block.Loop, out LoopRecording? recording))
        {
            recording = new LoopRecording(block.Loop);
            _loops.Add(block.Loop, recording);
        }

        recording.Take(ref block);
    }

    /// <summary>Nothing comes any more.</summary>
    public void Finish()
    {
        foreach (LoopRecording recording in _loops.Values)
        {
            recording.Finish();
        }
    }
}
