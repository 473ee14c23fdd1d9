using System.Runtime.CompilerServices;

namespace Coroutines;

// The cancellation that passes up through the machines of a task.
public sealed unsafe partial class CoroutineLoop
{
    private string? _cancelMessage;
    private OperationCanceledException? _cancelException;

    /// <summary>Makes the cancellation of a task's own request the one that passes up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal PollStatus DeliverCancel(int task)
    {
        Require(task == _currentTask, "a cancellation for a task that does not run", task);
        ref WaitKind wait = ref Header(task).Wait;
        _cancelMessage = wait == WaitKind.WaitCanceled ? _rare[task].WaitMessage : _rare[task].CancelMessage;
        _cancelException = null;
        wait = WaitKind.Woken;
        return PollStatus.Canceled;
    }

    internal PollStatus SetCancellation(string? message, OperationCanceledException? exception)
    {
        _cancelMessage = message;
        _cancelException = exception;
        return PollStatus.Canceled;
    }

    internal CoroutineCancellation CaptureCancellation() => new(_cancelMessage, _cancelException);

    internal OperationCanceledException MakeCancellationException() =>
        _cancelException ?? MakeCancellationException(_cancelMessage);

    /// <summary>The exception for a cancellation: without a message it has .NET's default text.</summary>
    internal static OperationCanceledException MakeCancellationException(string? message) =>
        message is null ? new OperationCanceledException() : new OperationCanceledException(message);

    private static readonly string s_defaultCancelText = new OperationCanceledException().Message;

    internal static string? MessageOf(OperationCanceledException exception) =>
        CoroutineStackTrace.MessageOf(exception) is var message && message == s_defaultCancelText ? null : message;
}
