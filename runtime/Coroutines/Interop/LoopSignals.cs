using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>The signals that a loop handles, each by one registration. Of the loop's thread.</summary>
internal sealed class LoopSignals(CoroutineLoop loop)
{
    private readonly Dictionary<PosixSignal, LoopSignal> _signals = [];

    /// <summary>Sets the user's function.</summary>
    public void Add(PosixSignal signal, in CallbackRecord handler)
    {
        LoopSignal one = Open(signal);
        if (!one.HasHandler)
        {
            loop.BeginOutside();
        }

        one.SetHandler(in handler);
    }

    public bool Remove(PosixSignal signal)
    {
        PosixSignal key = Named(signal);
        if (!_signals.TryGetValue(key, out LoopSignal? one) || !one.HasHandler)
        {
            return false;
        }

        one.DropHandler();
        loop.EndOutsideHere();
        CloseIfUnused(key, one);
        return true;
    }

    /// <summary>Sets what the library does by itself where the user has no function.</summary>
    public void SetFallback(PosixSignal signal, Action<PosixSignalContext> fallback) => Open(signal).Fallback = fallback;

    public void DropFallback(PosixSignal signal)
    {
        if (_signals.TryGetValue(signal, out LoopSignal? one))
        {
            one.Fallback = null;
            CloseIfUnused(signal, one);
        }
    }

    /// <summary>The loop is over.</summary>
    public void Clear()
    {
        foreach (LoopSignal signal in _signals.Values)
        {
            signal.Dispose();
        }

        _signals.Clear();
    }

    private LoopSignal Open(PosixSignal signal)
    {
        PosixSignal key = Named(signal);
        if (!_signals.TryGetValue(key, out LoopSignal? one))
        {
            // Nothing is changed where .NET refuses the signal.
            one = new LoopSignal(loop, key);
            _signals.Add(key, one);
        }

        return one;
    }

    private void CloseIfUnused(PosixSignal key, LoopSignal one)
    {
        if (one is { HasHandler: false, Fallback: null })
        {
            _signals.Remove(key);
            one.Dispose();
        }
    }

    /// <summary>.NET's own name of a signal that was given by its number, so that both are the same one.</summary>
    private static PosixSignal Named(PosixSignal signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return signal;
        }

        bool isLinux = OperatingSystem.IsLinux() || OperatingSystem.IsAndroid();
        return (int)signal switch
        {
            <= 0 => signal,
            1 => PosixSignal.SIGHUP,
            2 => PosixSignal.SIGINT,
            3 => PosixSignal.SIGQUIT,
            15 => PosixSignal.SIGTERM,
            17 when isLinux => PosixSignal.SIGCHLD,
            18 when isLinux => PosixSignal.SIGCONT,
            20 when isLinux => PosixSignal.SIGTSTP,
            18 => PosixSignal.SIGTSTP,
            19 when !isLinux => PosixSignal.SIGCONT,
            20 => PosixSignal.SIGCHLD,
            21 => PosixSignal.SIGTTIN,
            22 => PosixSignal.SIGTTOU,
            28 => PosixSignal.SIGWINCH,
            _ => signal,
        };
    }
}
