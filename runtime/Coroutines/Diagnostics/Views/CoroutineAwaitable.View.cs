using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct CoroutineAwaitable
{
    /// <summary>The coroutine or task in it, as that says it. Allocates; for people to read.</summary>
    public override string ToString() => _owner is null ? "empty" : IsCold ? Coroutine.ToString() : Task.ToString();
}
