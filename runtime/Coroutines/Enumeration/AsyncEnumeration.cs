using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// The enumerator of an <c>await foreach</c> in a coroutine over what is known as <see cref="IAsyncEnumerable{T}"/> only. A coroutine iterator behind
/// it is polled, and cancelled, as if it were named in the loop; any other enumerator is asked to end by its token, and waited for.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Enumerated, never compared.")]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Generated code names the type anyway.")]
[StackTraceHidden]
public struct AsyncEnumeration<T> : ICoroutineIterator<T>
{
    private readonly IAsyncEnumerator<T> _enumerator;
    private readonly CoroutineEnumerator<T>? _coroutine;
    private readonly ForeignHold? _hold;
    private EnumeratorNextOperation _next;
    private EnumeratorEndOperation _end;
    private Step _step;
    private bool _hasItem;

    private AsyncEnumeration(IAsyncEnumerator<T> enumerator, ForeignHold? hold)
    {
        this = default;
        _enumerator = enumerator;
        _coroutine = enumerator as CoroutineEnumerator<T>;
        _hold = hold;
    }

    private enum Step : byte
    {
        Next = 0,
        Moving = 1,
        Leaving = 2,
        Disposing = 3,
    }

    /// <inheritdoc/>
    public readonly T Current => _enumerator.Current;

    /// <summary>Begins to enumerate.</summary>
    /// <param name="source">What is enumerated.</param>
    public static AsyncEnumeration<T> Begin(IAsyncEnumerable<T> source) => Begin(source, default);

    /// <summary>Begins to enumerate what has a token of the user's: either cancels.</summary>
    /// <param name="source">What is enumerated, and its token.</param>
    public static AsyncEnumeration<T> Begin(ConfiguredCancelableAsyncEnumerable<T> source)
    {
        (IAsyncEnumerable<T> inner, CancellationToken token) = ConfiguredSource<T>.Of(source);
        return Begin(inner, token);
    }

    /// <summary>Goes on with an enumerator that was given the token of a hold.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="enumerator">The enumerator.</param>
    public static AsyncEnumeration<T> Begin(ForeignHold hold, IAsyncEnumerator<T> enumerator) => new(enumerator, hold);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        if (_coroutine is { } coroutine)
        {
            PollStatus polled = coroutine.Poll(ref context);
            _hasItem = coroutine.HasItem;
            return polled;
        }

        switch (_step)
        {
            case Step.Next:
                _next = new EnumeratorNextOperation(_hold!, context.Loop.Holds.Move(_enumerator, _hold!));
                _step = Step.Moving;
                goto case Step.Moving;
            case Step.Moving:
                PollStatus status = _next.Poll(ref context);
                if (status == PollStatus.Completed)
                {
                    _hasItem = _next.GetResult();
                    _step = Step.Next;
                }

                return status;
            case Step.Leaving:
                _end = new EnumeratorEndOperation(_hold!, _enumerator.DisposeAsync());
                _step = Step.Disposing;
                goto default;
            default:
                return _end.Poll(ref context);
        }
    }

    /// <inheritdoc/>
    public readonly bool GetResult() => _hasItem;

    /// <inheritdoc/>
    public readonly IDisposable? UseToken(CancellationToken token) => null;

    /// <inheritdoc/>
    public bool BeginDispose()
    {
        if (_coroutine is not null)
        {
            return _coroutine.BeginDispose();
        }

        if (_enumerator is null || _hold!.IsAbandoned)
        {
            return false;
        }

        _step = Step.Leaving;
        return true;
    }

    private static AsyncEnumeration<T> Begin(IAsyncEnumerable<T> source, CancellationToken token)
    {
        if (source is CoroutineSequence<T> sequence)
        {
            return new AsyncEnumeration<T>(sequence.Begin(token), null);
        }

        ForeignHold hold = CoroutineLoop.Current.Holds.Rent();
        hold.TieTo(token);
        return new AsyncEnumeration<T>(source.GetAsyncEnumerator(hold.Token), hold);
    }
}
