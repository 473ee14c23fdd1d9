using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>
/// While it lives, the first SIGINT or SIGTERM that the program has no function of its own for cancels a task. It stands aside for the next, and .NET's own handling ends the process.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    /// <summary>What shells say of a program that a signal has ended: this and the signal's number.</summary>
    private const int FirstExitCode = 128;

    private readonly CoroutineTask _main;

    /// <summary>A signal is a call from outside: nothing is a deadlock while one may come.</summary>
    private readonly LoopHold _hold;
    private int _signal;

    public Interrupts(CoroutineTask main)
    {
        _main = main;
        main.Loop.Signals.SetFallback(PosixSignal.SIGINT, Take);
        main.Loop.Signals.SetFallback(PosixSignal.SIGTERM, Take);
        _hold = main.Loop.ExpectOutsideCalls();
    }

    /// <summary>The exit code of a program that the signal has ended; zero if there was none.</summary>
    public int ExitCode => Volatile.Read(ref _signal) is not 0 and var signal ? FirstExitCode + signal : 0;

    public void Dispose()
    {
        _main.Loop.Signals.DropFallback(PosixSignal.SIGINT);
        _main.Loop.Signals.DropFallback(PosixSignal.SIGTERM);
        _hold.Dispose();
    }

    /// <summary>A signal, on a thread of the pool.</summary>
    private void Take(PosixSignalContext context)
    {
        int signal = context.Signal == PosixSignal.SIGTERM ? Terminate : Interrupt;
        if (Interlocked.CompareExchange(ref _signal, signal, 0) == 0 && _main.Loop.TryCallThreadSafe(static interrupts => ((Interrupts)interrupts!).CancelMain(), this))
        {
            // Never set back: others may handle the signal too.
            context.Cancel = true;
        }
    }

    private void CancelMain() => _main.Cancel(_signal == Terminate ? "The program was terminated by a signal (SIGTERM)." : "The program was interrupted by a signal (SIGINT).");
}
