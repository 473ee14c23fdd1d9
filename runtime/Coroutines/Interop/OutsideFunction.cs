using System.Diagnostics;

namespace Coroutines;

/// <summary>A call from outside of a coroutine without a result.</summary>
[StackTraceHidden]
internal sealed class OutsideFunction<TState> : OutsideCall<ValueTuple>
{
    private TState _state = default!;
    private Func<TState, Coroutine>? _function;

    /// <inheritdoc cref="OutsideCall{T}.TryPost"/>
    public short? TryPost(CoroutineLoop loop, TState state, Func<TState, Coroutine> function, CancellationToken token)
    {
        _state = state;
        _function = function;
        return TryPost(loop, token);
    }

    protected override CoroutineTask CallFunction(CoroutineLoop loop) => loop.CreateTaskOrDrop(_function!(_state));

    protected override ValueTuple TakeResult(CoroutineTask task)
    {
        task.GetResult();
        return default;
    }

    protected override void Keep()
    {
        _state = default!;
        _function = null;
        OutsideCallPool<OutsideFunction<TState>>.Keep(this);
    }
}
