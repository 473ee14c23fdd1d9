using System.ComponentModel;

namespace Coroutines;

/// <summary>
/// A resumable computation without a result: a struct that the loop, or the machine that awaits it, polls in place.
/// Generated for each <c>[Coroutine]</c> method; the runtime's own operations implement it too.
/// </summary>
/// <remarks>
/// A machine is never polled again after it completed, was cancelled or threw. A fault is an ordinary exception out of
/// <see cref="Poll"/>. A leaf looks at <see cref="PollContext.Flags"/>: zero means a first poll, otherwise the wait that it
/// registered is over and it sets the flags to zero.
/// </remarks>
public interface ICoroutineMachine
{
    /// <summary>Runs until the next suspension or the end.</summary>
    /// <param name="context">The loop, the task and what the step delivers.</param>
    PollStatus Poll(ref PollContext context);

    /// <summary>
    /// Tells where the machine keeps what it awaits, for those who look at what runs: once for each type of machine, in one that is blank. A machine that says
    /// nothing is shown by the name of its type, and as the last of its chain.
    /// </summary>
    /// <param name="map">Takes the references to the machine's fields.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    void Describe(MachineMapBuilder map)
    {
    }
}
