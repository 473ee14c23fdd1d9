using System.Diagnostics;

namespace Coroutines;

/// <summary>A call from outside of a coroutine with a result.</summary>
[StackTraceHidden]
internal sealed class OutsideFunction<TState, T> : OutsideCall<T>
{
    private TState _state = default!;
    private Func<TState, Coroutine<T>>? _function;

    /// <inheritdoc cref="OutsideCall{T}.TryPost"/>
    public short? TryPost(CoroutineLoop loop, TState state, Func<TState, Coroutine<T>> function, CancellationToken token)
    {
        _state = state;
        _function = function;
        return TryPost(loop, token);
    }

    protected override CoroutineTask CallFunction(CoroutineLoop loop) => loop.CreateTaskOrDrop(_function!(_state));

    protected override T TakeResult(CoroutineTask task) => new CoroutineTask<T>(task).Result;

    protected override void Keep()
    {
        _state = default!;
        _function = null;
        OutsideCallPool<OutsideFunction<TState, T>>.Keep(this);
    }
}
