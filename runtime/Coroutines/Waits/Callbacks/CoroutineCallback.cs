using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A function that a loop will call; from <see cref="CoroutineLoop.CallSoon(Action)"/> and its kin. asyncio's <c>Handle</c>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Canceled, never compared.")]
[StackTraceHidden]
public readonly partial struct CoroutineCallback : IDisposable
{
    private readonly CoroutineLoop? _loop;
    private readonly int _index;
    private readonly uint _generation;

    internal CoroutineCallback(CoroutineLoop loop, int index)
    {
        _loop = loop;
        _index = index;
        _generation = loop.Callbacks.Record(index).Generation;
    }

    /// <summary>Whether it was cancelled. Once the loop is through with the call, only a preserved handle still tells it; others say false.</summary>
    public bool IsCanceled => IsLive && _loop.Callbacks.Record(_index).Canceled;

    /// <summary>Whether the call is still to come.</summary>
    public bool IsPending => IsLive && _loop.Callbacks.Record(_index) is { Canceled: false, Finished: false };

    [MemberNotNullWhen(true, nameof(_loop))]
    private bool IsLive => _loop is not null && _loop.Callbacks.Record(_index).Generation == _generation;

    /// <summary>Takes the call back. Nothing happens if it was made already.</summary>
    public void Cancel()
    {
        if (IsLive)
        {
            _loop.VerifyAccess();
            _loop.Callbacks.Cancel(_index);
        }
    }

    /// <summary>Keeps the record after the call, so that <see cref="IsCanceled"/> can be asked, until <see cref="Dispose"/>, once for each call of this.</summary>
    /// <returns>The same handle.</returns>
    public CoroutineCallback Preserve()
    {
        if (IsLive)
        {
            _loop.VerifyAccess();
            _loop.Callbacks.Record(_index).Claims++;
        }

        return this;
    }

    /// <summary>Ends <see cref="Preserve"/>. The call itself is not cancelled.</summary>
    public void Dispose()
    {
        if (IsLive)
        {
            _loop.Callbacks.Release(_index);
        }
    }
}
