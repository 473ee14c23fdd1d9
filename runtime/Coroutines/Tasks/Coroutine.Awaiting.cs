// By arity: without a result and with one.
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts the coroutine as a task of the current loop and awaits that, from ordinary <c>async</c> code on the loop's thread.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineLoop.CurrentForAwait().CreateTaskOrDrop(this).GetAwaiter();

    /// <summary>Accepted so that pasted code compiles; a coroutine always goes on on its loop.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The shape of Task.ConfigureAwait.")]
    public Coroutine ConfigureAwait(bool continueOnCapturedContext) => this;
}

public readonly partial struct Coroutine<T>
{
    /// <summary>The coroutine as what a verb takes that does not look at the result.</summary>
    /// <param name="coroutine">The coroutine.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Discard() is the named form.")]
    public static implicit operator CoroutineAwaitable(Coroutine<T> coroutine) => coroutine.Discard();

    /// <summary>Starts the coroutine as a task of the current loop and awaits that, from ordinary <c>async</c> code on the loop's thread.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public CoroutineTaskAwaiter<T> GetAwaiter() => CoroutineLoop.CurrentForAwait().CreateTaskOrDrop(this).GetAwaiter();

    /// <summary>Accepted so that pasted code compiles; a coroutine always goes on on its loop.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The shape of Task.ConfigureAwait.")]
    public Coroutine<T> ConfigureAwait(bool continueOnCapturedContext) => this;
}
