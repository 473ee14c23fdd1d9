using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class CoroutineClock
{
    /// <summary>Which clock it is. Never throws.</summary>
    public override string ToString() => "CoroutineClock (" + (Provider == TimeProvider.System ? Kind.ToString() : Provider.GetType().Name) + ")";
}
