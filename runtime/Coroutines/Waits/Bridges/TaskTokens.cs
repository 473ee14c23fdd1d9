using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The tokens that tasks offer, and whose cancellation an <see cref="OperationCanceledException"/> is.</summary>
[StackTraceHidden]
internal sealed class TaskTokens(CoroutineLoop loop)
{
    private static readonly object s_own = new();
    private static readonly object s_foreign = new();

    /// <summary>What was found out about exceptions that are on their way, so that it holds wherever they are caught and thrown again.</summary>
    private static readonly ConditionalWeakTable<OperationCanceledException, object> s_origins = new();

    /// <summary>The token of the wait that a task is at or begins next: cancelled if a cancellation of it is on its way.</summary>
    internal CancellationToken TokenOf(int index)
    {
        loop.VerifyAccess();
        ref RareData rare = ref loop.Rare(index);
        bool isCanceled = IsBeingCanceled(index);
        if (rare.Token is null || (rare.Token.IsCanceled && !isCanceled))
        {
            rare.Token = new TaskToken();
            if (isCanceled)
            {
                rare.Token.Cancel();
            }
        }

        return rare.Token.Token;
    }

    /// <summary>Whether a token is the one that a task offers now: it is cancelled with the task's waits.</summary>
    internal bool Offers(int task, CancellationToken token) => loop.RareOf(task).Token is { } own && own.Owns(token);

    /// <summary>Whether an exception out of the task that runs is a cancellation in asyncio's sense, not a foreign one.</summary>
    internal bool IsCancellation(Exception error) => error is OperationCanceledException cancelled && IsCancellation(loop.CurrentTaskIndex, cancelled);

    internal bool MarkForeign(int task, OperationCanceledException exception)
    {
        s_origins.AddOrUpdate(exception, IsTokenOf(task, exception.CancellationToken) ? s_own : s_foreign);
        return false;
    }

    /// <summary>Tells the token's holders. What their callbacks throw is none of the canceller's errors.</summary>
    internal void Cancel(int index)
    {
        try
        {
            loop.RareOf(index).Token?.Cancel();
        }
        catch (AggregateException error)
        {
            loop.Report("An exception came out of a callback of a task's cancellation token.", error, loop.NameOfHeader(index));
        }
    }

    /// <summary>What was not seen at an await is told by its token: one that is not the task's own is a foreign one's cancellation.</summary>
    internal bool IsCancellation(int task, OperationCanceledException error)
    {
        if (!s_origins.TryGetValue(error, out object? origin))
        {
            CancellationToken token = error.CancellationToken;
            if (!token.CanBeCanceled)
            {
                return true;
            }

            origin = IsTokenOf(task, token) ? s_own : s_foreign;
            s_origins.AddOrUpdate(error, origin);
        }

        return origin == s_own;
    }

    private bool IsTokenOf(int task, CancellationToken token) =>
        task != 0 && Offers(task, token) && IsBeingCanceled(task, loop.Header(task).Cancelling != 0);

    /// <summary>Whether a cancellation is on its way to a task: for itself until it is delivered, for others as long as the request stands.</summary>
    private bool IsBeingCanceled(int task) => IsBeingCanceled(task, task != loop.CurrentTaskIndex && loop.Header(task).Cancelling != 0);

    private bool IsBeingCanceled(int task, bool isRequested) => isRequested || (loop.Header(task).Step & PollFlags.Cancel) != 0;
}
