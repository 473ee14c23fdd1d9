using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class LoopHold
{
    /// <summary>The loop that will be called, while the promise lasts. Never throws.</summary>
    public override string ToString() => "LoopHold (" + (_loop?.ToString() ?? "over") + ")";
}
