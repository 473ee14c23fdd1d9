using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

// Of its own shape as PreservedTask is: a user sees what it keeps.
/// <summary>Keeps the record of a <see cref="TimeoutScope"/> until it is disposed.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
public readonly partial struct PreservedTimeout : IDisposable
{
    private readonly int _claim;
    private readonly uint _generation;

    internal PreservedTimeout(TimeoutScope scope, int claim, uint generation)
    {
        Scope = scope;
        _claim = claim;
        _generation = generation;
    }

    /// <summary>The scope.</summary>
    public TimeoutScope Scope { get; }

    /// <summary>Lets the record go, if this is the last claim on it. Doing it twice is harmless.</summary>
    public void Dispose() => Scope.EndClaim(_claim, _generation);
}
