namespace Coroutines.Asyncio;

/// <summary>What a name can stand for that ends: a task, a future, a shield, or a gather.</summary>
internal sealed class Awaitable
{
    private readonly Awaitable?[]? _children;
    private readonly bool _returnExceptions;

    public Awaitable(CoroutineTask<object?> task)
    {
        Typed = task;
        Task = task.Preserve().Task;
    }

    public Awaitable(CoroutineFuture<object?> future)
        : this(future.Task) => Future = future;

    public Awaitable(CoroutineTask gather, Awaitable?[] children, bool returnExceptions)
    {
        Task = gather.Preserve().Task;
        _children = children;
        _returnExceptions = returnExceptions;
    }

    public Awaitable(CoroutineTask shield, Awaitable inner)
    {
        Task = shield.Preserve().Task;
        _children = inner._children;
        _returnExceptions = inner._returnExceptions;
    }

    /// <summary>The handle with a result; gathers, and shields of gathers, have none.</summary>
    public CoroutineTask<object?> Typed { get; }

    public CoroutineTask Task { get; }

    public CoroutineFuture<object?>? Future { get; }

    public bool IsTyped => _children is null;

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
