namespace Coroutines;

// Work from outside the loop, and blocking until it comes.
public sealed partial class CoroutineLoop
{
    /// <summary>What came from other threads.</summary>
    internal Inbox Inbox { get; } = new();

    /// <summary>Posts that are queued. Where nothing may grow, those beyond are held back until these have run.</summary>
    private Slab<Inbox.Entry> _posts;
    private readonly Queue<Inbox.Entry> _held = [];
    private int _outside;

    /// <summary>Whether something outside (an awaited .NET task, work in the executor, a token that is tied to a task, somebody who said so) may still wake the loop.</summary>
    private bool CanWakeFromOutside => HasForeignWaits() || (HasTies() && !_closing) || Volatile.Read(ref _outside) != 0 || Inbox.MayHaveWork || _selector is { HasWaits: true };

    /// <summary>Runs a function on the thread pool; await the task that it gives. asyncio's <c>run_in_executor</c>. Allocates.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="function">The function.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A verb of the loop, as in asyncio.")]
    public Task<T> RunInExecutor<T>(Func<T> function) => Task.Run(function);

    /// <inheritdoc cref="RunInExecutor{T}(Func{T})"/>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A verb of the loop, as in asyncio.")]
    public Task RunInExecutor(Action function) => Task.Run(function);

    /// <summary>Tells the loop that code outside may call it (or no longer will), so that waiting for it is not a deadlock.</summary>
    /// <returns>A hold; dispose it when nothing more will come. Thread-safe.</returns>
    public LoopHold ExpectOutsideCalls()
    {
        Interlocked.Increment(ref _outside);
        return new LoopHold(this);
    }

    internal bool IsOnLoopThread => Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId;

    /// <summary>Whether what belongs to the loop's thread may be read here, for people: there, or in a debugger, which has stopped all threads.</summary>
    internal bool MayLookHere => !_disposed && (IsOnLoopThread || System.Diagnostics.Debugger.IsAttached);

    /// <summary>As <see cref="CallSoonThreadSafe(Action{object?}, object?)"/>, but a disposed loop takes nothing.</summary>
    internal bool TryCallThreadSafe(Action<object?> callback, object? state) => Inbox.Add(callback, state);

    internal void EndOutside()
    {
        Interlocked.Decrement(ref _outside);
        Inbox.Signal();
    }

    private void TakeInbox()
    {
        while (_held.Count != 0 && _posts.HasRoom)
        {
            QueuePost(_held.Dequeue());
        }

        if (!Inbox.MayHaveWork)
        {
            return;
        }

        Span<Inbox.Entry> entries = Inbox.Take();
        foreach (ref readonly Inbox.Entry entry in entries)
        {
            if (TryEndForeignWait(entry.Target))
            {
                continue;
            }

            if (_held.Count == 0 && _posts.HasRoom)
            {
                QueuePost(entry);
            }
            else
            {
                _held.Enqueue(entry);
            }
        }

        entries.Clear();
    }

    private void QueuePost(in Inbox.Entry entry)
    {
        int index = _posts.Rent();
        _posts.Items[index] = entry;
        Push(ReadyEntry.Post, index);
    }

    private void RunPost(int index)
    {
        Inbox.Entry post = _posts.Items[index];
        _posts.Free(index);
        RunPosted(in post);
    }

    /// <summary>Blocks the thread until the clock has moved so far, up to a deadline of the loop, or something comes in.</summary>
    private void Block(long ticks, long deadline)
    {
        if (ticks == LoopTime.Never)
        {
            BlockFor(WithinDispose(Timeout.Infinite));
            return;
        }

        bool isSystems = _clock.Source.Provider == TimeProvider.System;
        if (isSystems && _options.SpinTime.Ticks is > 0 and var spin)
        {
            BlockAndSpin(ticks, spin, deadline);
            return;
        }

        var milliseconds = (int)Math.Min(int.MaxValue, (ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
        if (isSystems)
        {
            BlockFor(WithinDispose(milliseconds));
            return;
        }

        using ITimer timer = _clock.Source.Provider.CreateTimer(
            static inbox => ((Inbox)inbox!).Signal(), Inbox, TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        if (Now() < deadline)
        {
            // A clock that was moved before its timer was made does not call.
            BlockFor(WithinDispose(Timeout.Infinite));
        }
    }

    /// <summary>Blocks for the whole milliseconds up to when it is to spin; then the run comes here again, and spins to the deadline or until something comes in.</summary>
    private void BlockAndSpin(long ticks, long spin, long deadline)
    {
        long milliseconds = (ticks - spin) / TimeSpan.TicksPerMillisecond;
        if (milliseconds > 0)
        {
            BlockFor(WithinDispose((int)Math.Min(int.MaxValue, milliseconds)));
            return;
        }

        var spinner = new SpinWait();
        while (Now() < deadline && !Inbox.MayHaveWork && !_ready.HasWork)
        {
            LookForEvents();

            // Lets others have the processor, but never for a millisecond.
            spinner.SpinOnce(sleep1Threshold: -1);
        }
    }
}
