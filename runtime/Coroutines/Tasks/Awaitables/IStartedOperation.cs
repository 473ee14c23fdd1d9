using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>The machine of an operation that starts at the call, as <c>Gather</c>, <c>Shield</c> and <c>Race</c> do: what it gives may be thrown away.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStartedOperation
{
    /// <summary>The handle of what was started.</summary>
    CoroutineTask Task { get; }
}
