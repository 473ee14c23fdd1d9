using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits for a time and gives a value; from <see cref="Coroutine.Sleep{T}(TimeSpan, T)"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct SleepOperation<T> : ICoroutineMachine<T>
{
    private readonly SleepOperation _sleep;
    private readonly T _value;

    internal SleepOperation(long ticks, T value)
    {
        _sleep = new SleepOperation(ticks);
        _value = value;
    }

    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Inner(in _sleep);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _sleep.Poll(ref context);

    /// <inheritdoc/>
    public T GetResult() => _value;
}
