namespace Coroutines;

/// <summary>What a loop's handler is told: an exception that nobody awaits, or a finding of debug mode.</summary>
public readonly struct CoroutineExceptionContext : IEquatable<CoroutineExceptionContext>
{
    internal CoroutineExceptionContext(string message, Exception? exception, string? taskName, bool isFinding = false)
    {
        Message = message;
        Exception = exception;
        TaskName = taskName;
        IsFinding = isFinding;
    }

    /// <summary>What happened.</summary>
    public string Message { get; }

    /// <summary>The exception, or null for a finding of debug mode.</summary>
    public Exception? Exception { get; }

    /// <summary>The name of the task, where there is one.</summary>
    public string? TaskName { get; }

    /// <summary>Whether this is a finding of debug mode and not a lost exception.</summary>
    public bool IsFinding { get; }

    /// <summary>Equality by all parts.</summary>
    /// <param name="left">One context.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CoroutineExceptionContext left, CoroutineExceptionContext right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One context.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CoroutineExceptionContext left, CoroutineExceptionContext right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CoroutineExceptionContext other) =>
        Message == other.Message && Exception == other.Exception && TaskName == other.TaskName && IsFinding == other.IsFinding;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CoroutineExceptionContext other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Message, Exception, TaskName, IsFinding);

    /// <inheritdoc/>
    public override string ToString() =>
        (TaskName is null ? Message : WithTask(Message.IndexOf(Environment.NewLine, StringComparison.Ordinal))) +
        (Exception is null ? "" : Environment.NewLine + CoroutineStackTrace.Format(Exception));

    // Behind the sentence, before the lines of a stack.
    private string WithTask(int end) => end < 0 ? $"{Message} (task {TaskName})" : $"{Message[..end]} (task {TaskName}){Message[end..]}";
}
