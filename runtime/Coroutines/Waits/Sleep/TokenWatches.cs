using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Tokens that end sleeps.</summary>
[StackTraceHidden]
internal sealed class TokenWatches(CoroutineLoop loop)
{
    private TokenWatch? _free;
    private TokenWatch?[] _open = [];

    /// <summary>How many tokens may still end a sleep: a wait for them is no deadlock.</summary>
    internal int Open { get; private set; }

    internal int Capacity => _open.Length;

    /// <summary>Checks that each open one serves the task that it is kept for, which sleeps, or has been woken and did not go on yet.</summary>
    internal void Verify()
    {
        int open = 0;
        for (int task = 0; task < _open.Length; task++)
        {
            if (_open[task] is { } watch)
            {
                open++;
                ThrowHelper.ThrowUnless(watch.Task == task && loop.Header(task) is { Kind: HeaderKind.Task, State: TaskState.Pending }, "watched tokens", "of a task that does not sleep:", task);
            }
        }

        ThrowHelper.ThrowUnless(open == Open, "watched tokens", "open, but not counted so:", open);
        for (TokenWatch? watch = _free; watch is not null; watch = watch.Next)
        {
            ThrowHelper.ThrowUnless(watch is { Task: 0, WasCalled: false }, "watched tokens", "one to use again is in use:", watch.Task);
        }
    }

    /// <summary>Lets a token end the sleep that a task has just begun.</summary>
    /// <returns>Null if there is nothing to watch: the token is never cancelled, or is the task's own, or the task does not sleep.</returns>
    internal TokenWatch? Begin(int task, CancellationToken token)
    {
        if (!token.CanBeCanceled || loop.Header(task).Wait != WaitKind.Timer || loop.Tokens.Offers(task, token))
        {
            return null;
        }

        if (task >= _open.Length)
        {
            _open = LoopMemory.Longer(_open, loop.SlotCapacity, loop.SlotCapacity);
        }

        TokenWatch watch = _free ?? new TokenWatch(loop);
        _free = watch.Next;
        watch.Next = null;
        watch.Task = task;
        _open[task] = watch;
        Open++;
        watch.Register(token);
        return watch;
    }

    /// <summary>The sleep is over.</summary>
    /// <returns>Whether the token has ended it.</returns>
    internal bool End(TokenWatch watch)
    {
        bool ended = watch.HasEnded;
        _open[watch.Task] = null;
        Open--;
        watch.Task = 0;
        if (watch.Unregister() || watch.WasCalled)
        {
            Free(watch);
        }

        // Else its call is on the way, and gives it back.
        return ended;
    }

    /// <summary>The call of a token, on the loop's thread.</summary>
    internal void Called(TokenWatch watch)
    {
        if (watch.Task == 0)
        {
            Free(watch);
            return;
        }

        watch.WasCalled = true;
        watch.HasEnded = loop.WakeSleeper(watch.Task);
    }

    /// <summary>Throws for a token that is cancelled.</summary>
    [DoesNotReturn]
    internal void Throw(int task, CancellationToken token)
    {
        var error = new OperationCanceledException(token);
        loop.Tokens.MarkForeign(task, error);
        throw error;
    }

    /// <summary>The loop is over: tokens that live on let go of it.</summary>
    internal void Close()
    {
        foreach (TokenWatch? watch in _open)
        {
            watch?.Unregister();
        }
    }

    private void Free(TokenWatch watch)
    {
        watch.WasCalled = false;
        watch.HasEnded = false;
        watch.Next = _free;
        _free = watch;
    }
}
