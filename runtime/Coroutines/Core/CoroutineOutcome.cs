namespace Coroutines;

/// <summary>How one of several coroutines ended; from <c>Coroutine.GatherOutcomes</c>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="Value">The result; default if there is none.</param>
/// <param name="Exception">The exception that came out, or an <see cref="OperationCanceledException"/> if it was cancelled; null if there is a result.</param>
public readonly record struct CoroutineOutcome<T>(T? Value, Exception? Exception)
{
    /// <summary>Whether there is a result.</summary>
    public bool IsCompletedSuccessfully => Exception is null;

    /// <summary>The result; throws what came out if there is none.</summary>
    public T GetResult()
    {
        if (Exception is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(Exception);
        }

        return Value!;
    }
}
