using System.Runtime.InteropServices;

namespace Coroutines;

// Signals of the system.
public sealed partial class CoroutineLoop
{
    private LoopSignals? _signals;

    /// <summary>The signals that something on this loop handles.</summary>
    internal LoopSignals Signals => _signals ??= new LoopSignals(this);

    /// <summary>
    /// Calls a function in a turn of the loop whenever a signal comes, in place of the signal's default action and of what <see cref="CoroutineProgram"/> does by itself (asyncio's <c>add_signal_handler</c>). A second
    /// call for the same signal replaces the function.
    /// </summary>
    /// <param name="signal">The signal; also by its number on this system, such as <c>(PosixSignal)10</c>.</param>
    /// <param name="handler">The function; an exception out of it goes to the loop's handler.</param>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <exception cref="PlatformNotSupportedException">The system knows no such signal.</exception>
    /// <exception cref="IOException">The signal cannot be handled, as SIGKILL.</exception>
    /// <remarks>
    /// While there is one, a run that waits for nothing else is no deadlock. The end of the loop removes it. A signal is the whole process's: loops and registrations of .NET's that handle the same one are all
    /// told. Allocates, also for each signal.
    /// </remarks>
    public void AddSignalHandler(PosixSignal signal, Action handler) => AddHandler(signal, handler, null);

    /// <inheritdoc cref="AddSignalHandler(PosixSignal, Action)"/>
    /// <param name="signal">The signal; also by its number on this system, such as <c>(PosixSignal)10</c>.</param>
    /// <param name="handler">The function; an exception out of it goes to the loop's handler.</param>
    /// <param name="state">What it is called with.</param>
    public void AddSignalHandler(PosixSignal signal, Action<object?> handler, object? state) => AddHandler(signal, handler, state);

    /// <summary>Removes the function of a signal, which does again what it did (asyncio's <c>remove_signal_handler</c>). One that came before and has not had its turn does nothing.</summary>
    /// <param name="signal">The signal.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    public bool RemoveSignalHandler(PosixSignal signal)
    {
        VerifyAccess();
        return _signals is not null && _signals.Remove(signal);
    }

    private partial void LeaveSignals() => _signals?.Clear();

    private void AddHandler(PosixSignal signal, Delegate handler, object? state)
    {
        ArgumentNullException.ThrowIfNull(handler);
        VerifyAccess();
        Signals.Add(signal, new CallbackRecord { Callback = handler, State = state, Context = _options.FlowExecutionContext ? ExecutionContext.Capture() : null });
    }
}
