using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>The machine of an operation that starts at the call, as <c>Gather</c>, <c>Shield</c> and <c>Race</c> do: what it gives may be thrown away.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStartedOperation
{
    /// <summary>The handle that ends as the operation does; empty if there is none, as for a race.</summary>
    CoroutineTask Task { get; }
}
