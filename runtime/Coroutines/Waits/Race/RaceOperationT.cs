using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>The first of several coroutines with results that ends; the others are cancelled and awaited.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct RaceOperation<T> : ICoroutineMachine<RaceResult<T>>, IStartedOperation
{
    private RaceCore _core;

    internal RaceOperation(RaceCore core) => _core = core;

    // Its gather knows of no winner: only who polls the race ends as it does.
    readonly CoroutineTask IStartedOperation.Task => default;

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _core.Poll(ref context);

    /// <inheritdoc/>
    public RaceResult<T> GetResult()
    {
        T value = _core.Loop.ReadResult<T>(_core.Winner);
        _core.Release();
        return new RaceResult<T>(_core.WinnerIndex, value);
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter<RaceResult<T>> GetAwaiter() =>
        CoroutineLoop.StagingStore.Stage<RaceOperation<T>, RaceResult<T>>(in this).GetAwaiter();
}
