namespace Coroutines.Asyncio;

/// <summary>What a name can stand for that ends: a task, a future, a shield, or a gather.</summary>
internal sealed class Awaitable : IDisposable
{
    private readonly Awaitable?[]? _children;
    private readonly bool _returnExceptions;
    private readonly PreservedTask _kept;

    public Awaitable(CoroutineTask<object?> task)
    {
        Typed = task;
        _kept = task.Preserve();
    }

    public Awaitable(CoroutineFuture<object?> future)
        : this(future.Task) => Future = future;

    public Awaitable(CoroutineTask gather, Awaitable?[] children, bool returnExceptions)
    {
        _kept = gather.Preserve();
        _children = children;
        _returnExceptions = returnExceptions;
    }

    public Awaitable(CoroutineTask shield, Awaitable inner)
    {
        _kept = shield.Preserve();
        _children = inner._children;
        _returnExceptions = inner._returnExceptions;
    }

    /// <summary>The handle with a result; gathers, and shields of gathers, have none.</summary>
    public CoroutineTask<object?> Typed { get; }

    public CoroutineTask Task => _kept.Task;

    public CoroutineFuture<object?>? Future { get; }

    public bool IsTyped => _children is null;

    /// <summary>Gives the handle up; what it ended with counts as seen.</summary>
    public void Dispose()
    {
        if (Task.IsFaulted)
        {
            Task.GetException();
        }

        Future?.Dispose();
        _kept.Dispose();
    }

    /// <summary>The result of a gather that is done: what its children ended with.</summary>
    public object? Results()
    {
        var results = new object?[_children!.Length];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = _children[i]!.Outcome(_returnExceptions);
        }

        return results;
    }

    /// <summary>asyncio's <c>result()</c>.</summary>
    public object? Result()
    {
        if (IsTyped)
        {
            return Typed.Result;
        }

        Task.GetResult();
        return Results();
    }

    /// <summary>The state as traces write it.</summary>
    public string State()
    {
        if (!Task.IsCompleted)
        {
            return "pending";
        }

        if (Task.IsCanceled)
        {
            return "cancelled";
        }

        return Task.GetException() is { } error ? "! " + Values.Write(error) : "-> " + Values.Write(Result());
    }

    private object? Outcome(bool returnExceptions)
    {
        if (!returnExceptions || Task.IsCompletedSuccessfully)
        {
            return Result();
        }

        try
        {
            return Task.GetException();
        }
        catch (OperationCanceledException cancelled)
        {
            return cancelled;
        }
    }
}
