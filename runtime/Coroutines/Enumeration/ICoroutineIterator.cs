using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// The machine of a <c>[Coroutine] async IAsyncEnumerable&lt;T&gt;</c>: each time it is polled to its end it has one more item,
/// or none. asyncio's counterpart is the asynchronous generator.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICoroutineIterator<out T> : ICoroutineMachine<bool>
{
    /// <summary>The item, after a poll that ended with the result <c>true</c>.</summary>
    T Current { get; }

    /// <summary>Gives the token of <c>GetAsyncEnumerator</c> to the parameter that is marked for it.</summary>
    /// <param name="token">The token.</param>
    /// <returns>What ties it to a token that was given in the call; null if nothing has to.</returns>
    IDisposable? UseToken(CancellationToken token);

    /// <summary>Asks the iterator to leave its body at the <c>yield</c> where it stands.</summary>
    /// <returns>Whether it has to be polled to its end once more, for its <c>finally</c> blocks.</returns>
    bool BeginDispose();
}
