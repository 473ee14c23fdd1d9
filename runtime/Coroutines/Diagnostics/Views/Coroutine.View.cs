using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct Coroutine
{
    /// <summary>Which coroutine it is, and whether it was started. For people who look, on the thread that made it. Never throws.</summary>
    public override string ToString() => LoopText.OfCold(Slab, Index, Generation);
}
