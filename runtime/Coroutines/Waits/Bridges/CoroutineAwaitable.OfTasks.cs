using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

// Tasks of .NET's where anything is asked for.
[StackTraceHidden]
public readonly partial struct CoroutineAwaitable
{
    /// <summary>A task of .NET's: awaited as <c>await</c> does; cancelling the wait leaves it alone.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs are given the value itself.")]
    public static implicit operator CoroutineAwaitable(System.Threading.Tasks.Task task) => new(AwaitedTask.Stage(task));

    /// <inheritdoc cref="op_Implicit(System.Threading.Tasks.Task)"/>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs are given the value itself.")]
    public static implicit operator CoroutineAwaitable(ValueTask task) => new(AwaitedTask.Stage(task));
}
