using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// Lets the C# compiler type-check the body of a <c>[Coroutine]</c> method. What it compiles runs no further than
/// <see cref="Start{TStateMachine}"/>, which stages the generated machine instead.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The compiler's builder pattern.")]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Compiler infrastructure.")]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The compiler's builder pattern.")]
[StackTraceHidden]
public struct CoroutineMethodBuilder<T>
{
    private Coroutine<T> _coroutine;

    /// <summary>The generated machine's cold value.</summary>
    public readonly Coroutine<T> Task => _coroutine;

    /// <summary>Makes a builder.</summary>
    public static CoroutineMethodBuilder<T> Create() => default;

    /// <summary>
    /// Stages the generated machine with the arguments of this call, which no interceptor has redirected: a delegate's, a function
    /// pointer's, one with a dynamic receiver. The first call for a method takes a millisecond and allocates, later ones do not
    /// (in Debug builds the compiler's own state machine is an object).
    /// </summary>
    /// <typeparam name="TStateMachine">The compiler's state machine, which holds the arguments.</typeparam>
    /// <param name="stateMachine">The arguments.</param>
    /// <exception cref="CoroutineNotRewrittenException">There is no generated machine, or it cannot be found: in native and trimmed programs.</exception>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => _coroutine = OriginalCall<TStateMachine, Coroutine<T>>.Stage(ref stateMachine);

    /// <summary>Never runs.</summary>
    /// <param name="stateMachine">Unused.</param>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Never runs.</summary>
    /// <param name="result">Unused.</param>
    public readonly void SetResult(T result)
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
