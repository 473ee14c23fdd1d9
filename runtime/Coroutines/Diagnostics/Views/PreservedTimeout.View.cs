using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public readonly partial struct PreservedTimeout
{
    /// <summary>What it keeps. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() => "PreservedTimeout (" + Scope.ToString() + ")";

    private sealed class View(PreservedTimeout kept)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public TimeoutScope Scope => kept.Scope;
    }
}
