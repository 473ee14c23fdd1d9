using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>One signal that a loop handles: by the user's function, else by what the library does by itself, else it has its default action.</summary>
/// <remarks>One registration for both, so that each signal meets exactly one of them, whenever functions come and go.</remarks>
[StackTraceHidden]
internal sealed class LoopSignal : IDisposable
{
    private readonly CoroutineLoop _loop;
    private readonly PosixSignalRegistration _registration;
    private CallbackRecord _handler;
    private bool _hasHandler;
    private Action<PosixSignalContext>? _fallback;

    public LoopSignal(CoroutineLoop loop, PosixSignal signal)
    {
        _loop = loop;
        _registration = PosixSignalRegistration.Create(signal, Take);
    }

    public bool HasHandler => Volatile.Read(ref _hasHandler);

    public Action<PosixSignalContext>? Fallback
    {
        get => Volatile.Read(ref _fallback);
        set => Volatile.Write(ref _fallback, value);
    }

    public void SetHandler(in CallbackRecord handler)
    {
        _handler = handler;
        Volatile.Write(ref _hasHandler, true);
    }

    public void DropHandler()
    {
        Volatile.Write(ref _hasHandler, false);
        _handler = default;
    }

    public void Dispose() => _registration.Dispose();

    /// <summary>The signal has come, on a thread of .NET's.</summary>
    private void Take(PosixSignalContext context)
    {
        if (!HasHandler)
        {
            Fallback?.Invoke(context);
        }
        else if (_loop.TryCallThreadSafe(static signal => ((LoopSignal)signal!).Run(), this))
        {
            // Never set back: others may handle the signal too.
            context.Cancel = true;
        }
    }

    private void Run()
    {
        if (HasHandler)
        {
            // It may set another, or none.
            CallbackRecord handler = _handler;
            _loop.Callbacks.Invoke(in handler);
        }
    }
}
