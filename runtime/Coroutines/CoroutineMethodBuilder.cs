using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// Lets the C# compiler type-check the body of a <c>[Coroutine]</c> method. What it compiles never runs:
/// <see cref="Start{TStateMachine}"/> throws.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The compiler's builder pattern.")]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Compiler infrastructure.")]
public struct CoroutineMethodBuilder
{
    /// <summary>Never runs.</summary>
    public readonly Coroutine Task => default;

    /// <summary>Makes a builder.</summary>
    public static CoroutineMethodBuilder Create() => default;

    /// <summary>Throws: the call was not redirected to the generated machine.</summary>
    /// <typeparam name="TStateMachine">The compiler's state machine, which names the method.</typeparam>
    /// <param name="stateMachine">Unused.</param>
    /// <exception cref="CoroutineNotRewrittenException">Always.</exception>
    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => ThrowHelper.ThrowNotRewritten(typeof(TStateMachine));

    /// <summary>Never runs.</summary>
    /// <param name="stateMachine">Unused.</param>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Never runs.</summary>
    public readonly void SetResult()
    {
    }

    /// <summary>Never runs.</summary>
    /// <param name="exception">Unused.</param>
    public readonly void SetException(Exception exception)
    {
    }

    /// <summary>Never runs.</summary>
    /// <typeparam name="TAwaiter">Unused.</typeparam>
    /// <typeparam name="TStateMachine">Unused.</typeparam>
    /// <param name="awaiter">Unused.</param>
    /// <param name="stateMachine">Unused.</param>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
    }

    /// <summary>Never runs.</summary>
    /// <typeparam name="TAwaiter">Unused.</typeparam>
    /// <typeparam name="TStateMachine">Unused.</typeparam>
    /// <param name="awaiter">Unused.</param>
    /// <param name="stateMachine">Unused.</param>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
    }
}
