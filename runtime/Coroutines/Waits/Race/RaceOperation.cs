using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>The first of several coroutines that ends; the others are cancelled and awaited. From <c>Coroutine.Race</c>.</summary>
/// <remarks>The winner's exception comes out of the race; exceptions of losers go to the loop's handler.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct RaceOperation : ICoroutineMachine<int>, IStartedOperation
{
    private RaceCore _core;

    internal RaceOperation(RaceCore core) => _core = core;

    // Its gather knows of no winner: only who polls the race ends as it does.
    readonly CoroutineTask IStartedOperation.Task => default;

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _core.Poll(ref context);

    /// <inheritdoc/>
    public int GetResult()
    {
        _core.Release();
        return _core.WinnerIndex;
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter<int> GetAwaiter() => CoroutineLoop.StagingStore.Stage<RaceOperation, int>(in this).GetAwaiter();
}
