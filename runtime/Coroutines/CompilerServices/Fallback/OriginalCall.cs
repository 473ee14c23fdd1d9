using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// A call that no interceptor can redirect (through a delegate, a function pointer, a type parameter or <c>dynamic</c>) arrives in what C#
/// compiled of the coroutine. That has put the arguments into the compiler's own state machine; from there they are moved into the
/// generated one. The first call finds the machine and makes a method for the moving; the others allocate nothing.
/// </summary>
[StackTraceHidden]
internal static class OriginalCall<TStateMachine, TCoroutine>
    where TStateMachine : IAsyncStateMachine
{
    private delegate TCoroutine Mover(ref TStateMachine original);

    private static Mover? s_move;

    public static TCoroutine Stage(ref TStateMachine original)
    {
        // Few instructions, since there is a copy of them for each coroutine of a program.
        s_move ??= (Mover)OriginalMover.Make(typeof(TStateMachine), typeof(TCoroutine), typeof(Mover));
        return s_move(ref original);
    }
}
