using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct CoroutineTie
{
    /// <summary>The task that a token cancels, while it may. Never throws.</summary>
    public override string ToString() => "CoroutineTie (" + (_tie is { IsOpen: true } ? _tie.Task.ToString() : "over") + ")";
}
