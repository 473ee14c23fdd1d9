using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
public abstract partial class CoroutineSelector
{
    /// <summary>The name of its type. Never throws.</summary>
    public override string ToString() => GetType().Name;
}
