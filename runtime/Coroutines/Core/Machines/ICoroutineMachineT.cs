using System.ComponentModel;

namespace Coroutines;

/// <summary>A resumable computation with a result.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public interface ICoroutineMachine<out TResult> : ICoroutineMachine
{
    /// <summary>Gives the result. Called once, right after <see cref="ICoroutineMachine.Poll"/> returned <see cref="PollStatus.Completed"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    TResult GetResult();
}
