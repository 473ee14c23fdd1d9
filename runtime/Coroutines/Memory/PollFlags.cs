using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>How a poll finds the wait at which the machine stands.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Advanced)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "An enum of flags.")]
[SuppressMessage("Design", "CA1028:Enum Storage should be Int32", Justification = "A byte of the header of each task.")]
public enum PollFlags : byte
{
    /// <summary>The first poll.</summary>
    None = 0,

    /// <summary>The step goes on after a suspension; the machine that registered the wait consumes it.</summary>
    Resuming = 1,

    /// <summary>A cancellation is delivered at the wait that ends.</summary>
    Cancel = 2,
}
