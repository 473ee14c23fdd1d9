// By arity: without a result and with one.
namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts the coroutine on the current loop and gives a .NET task that ends as it does. Allocates.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public Task AsTask() => CoroutineLoop.Current.CreateTask(this).AsTask();

    /// <summary>As <see cref="AsTask"/>.</summary>
    public ValueTask AsValueTask() => new(AsTask());
}

public readonly partial struct Coroutine<T>
{
    /// <summary>Starts the coroutine on the current loop and gives a .NET task that ends as it does. Allocates.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public Task<T> AsTask() => CoroutineLoop.Current.CreateTask(this).AsTask();

    /// <summary>As <see cref="AsTask"/>.</summary>
    public ValueTask<T> AsValueTask() => new(AsTask());
}
