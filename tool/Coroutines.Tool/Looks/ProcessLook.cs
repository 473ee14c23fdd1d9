namespace Coroutines.Tool.Looks;

/// <summary>All loops of a process, as they were at a look.</summary>
internal sealed class ProcessLook
{
    /// <summary>The version of its Coroutines.</summary>
    public string Version { get; set; } = "";

    /// <summary>Stamps of its clock in a second.</summary>
    public long Frequency { get; set; } = 1;

    public List<LoopLook> Loops { get; } = [];
}
