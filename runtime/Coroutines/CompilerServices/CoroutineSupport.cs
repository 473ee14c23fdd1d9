using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines.CompilerServices;

/// <summary>Makes cold coroutine values out of machines. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static partial class CoroutineSupport
{
    /// <summary>Stages a machine in the slab of the current loop, or of this thread where no loop is current.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <returns>The cold coroutine.</returns>
    public static Coroutine Stage<TMachine>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine => CoroutineLoop.StagingStore.Stage(in machine);

    /// <summary>Stages a machine with a result.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <returns>The cold coroutine.</returns>
    public static Coroutine<T> Stage<TMachine, T>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine<T> => CoroutineLoop.StagingStore.Stage<TMachine, T>(in machine);

    /// <summary>Makes a value of a coroutine iterator that no loop stands around.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <returns>The sequence, which begins anew with each enumerator. Allocates it, and each enumerator.</returns>
    public static IAsyncEnumerable<T> Sequence<TMachine, T>(in TMachine machine)
        where TMachine : struct, ICoroutineIterator<T> => new CoroutineSequence<TMachine, T>(in machine);

    /// <summary>Gives an iterator's parameter the token of <c>GetAsyncEnumerator</c>, as C# does: beside the one of the call, if there is one.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="token">The token.</param>
    /// <returns>What ties the two, to be disposed with the enumerator.</returns>
    public static IDisposable? UseToken(ref CancellationToken parameter, CancellationToken token)
    {
        if (!parameter.CanBeCanceled || parameter == token)
        {
            parameter = token;
            return null;
        }

        CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(parameter, token);
        parameter = both.Token;
        return both;
    }

    /// <summary>Throws an exception again with its original stack, from a handler that the generator moved out of its clause.</summary>
    /// <param name="exception">The exception that was caught.</param>
    /// <returns>Nothing; the type lets <c>throw Rethrow(e)</c> end a path.</returns>
    [DoesNotReturn]
    public static Exception Rethrow(Exception exception)
    {
        ExceptionDispatchInfo.Throw(exception);
        return exception;
    }

    /// <summary>Asks a user-defined <c>operator false</c>, which C# has no syntax for outside <c>&amp;&amp;</c>.</summary>
    /// <typeparam name="T">The type that defines the operator.</typeparam>
    /// <param name="value">The operand.</param>
    /// <returns>What the operator says.</returns>
    public static bool IsFalse<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>(T value) => FalseOperator<T>.Invoke(value);

    /// <summary>A variable of a type without a name, such as an anonymous one, which no field can be declared with.</summary>
    /// <typeparam name="T">The type without a name: a class.</typeparam>
    /// <param name="variable">The variable; it only ever holds a <typeparamref name="T"/>.</param>
    /// <param name="sample">Gives the type; never called.</param>
    /// <returns>The variable as what it is.</returns>
    public static ref T Like<T>(ref object? variable, Func<T> sample)
        where T : class? => ref Unsafe.As<object?, T>(ref variable);

    /// <summary>As <see cref="Like"/>, of a struct that contains a type without a name.</summary>
    /// <typeparam name="T">The type without a name: a struct.</typeparam>
    /// <param name="variable">The variable; it only ever holds a box of a <typeparamref name="T"/>.</param>
    /// <param name="sample">Gives the type; never called.</param>
    /// <returns>The inside of the box.</returns>
    public static ref T LikeValue<T>(ref object? variable, Func<T> sample)
        where T : struct => ref Unsafe.Unbox<T>(variable!);

    [StackTraceHidden]
    private static class FalseOperator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>
    {
        public static readonly Func<T, bool> Invoke = typeof(T).GetMethod("op_False", [typeof(T)])!.CreateDelegate<Func<T, bool>>();
    }
}
