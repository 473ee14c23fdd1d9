using Coroutines.Generator.Lowering;

namespace Coroutines.Generator.Analysis;

/// <summary>One step of the flow: what it reads, what it overwrites, what can come next.</summary>
internal sealed class FlowNode(int variables)
{
    public BitSet Uses { get; } = new(variables);

    public List<int> Definitions { get; } = new();

    /// <summary>What it overwrites before it reads the rest.</summary>
    public int EarlyDefinition { get; set; } = -1;

    public List<int> Successors { get; } = new();

    /// <summary>Where an exception in this step goes.</summary>
    public IReadOnlyList<int> Handlers { get; set; } = [];

    /// <summary>The coroutine can be suspended here: what is live before this node must be in fields.</summary>
    public bool IsSuspension { get; set; }

    /// <summary>The coroutine is always suspended here: nothing goes on to the next node in the same poll.</summary>
    public bool IsAlwaysSuspension { get; set; }

    public BitSet LiveIn { get; } = new(variables);
}
