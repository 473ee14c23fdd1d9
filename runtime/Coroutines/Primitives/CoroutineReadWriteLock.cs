using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// A lock that many readers or one writer hold. Neither side starves: readers that come while a writer waits go after it, and all who wait when a
/// writer ends go before the next.
/// </summary>
/// <remarks>
/// Not reentrant: who reads and asks to write, or to read again while a writer waits, waits for itself. All members belong to the thread of the loop of the
/// first use. Allocates nothing. asyncio has no counterpart.
/// </remarks>
[StackTraceHidden]
public sealed partial class CoroutineReadWriteLock
{
    private WaitQueue _readers;
    private WaitQueue _writers;
    private HoldingTask _writer;

    /// <summary>How many hold the lock to read.</summary>
    public int ReaderCount { get; private set; }

    /// <summary>Whether the lock is held to write.</summary>
    public bool IsWriteLocked { get; private set; }

    private bool CanRead => !IsWriteLocked && _writers.AllCanceled();

    private bool CanWrite => !IsWriteLocked && ReaderCount == 0 && _writers.AllCanceled() && _readers.AllCanceled();

    /// <summary>Takes the lock to read; waits while it is held to write, or somebody waits to write. Dispose the result to release it.</summary>
    public CoroutineOperation<Holder, AcquireOperation> AcquireRead() => new AcquireOperation(this, isWriter: false);

    /// <summary>Takes the lock to write; waits while anybody holds it. Dispose the result to release it.</summary>
    public CoroutineOperation<Holder, AcquireOperation> AcquireWrite() => new AcquireOperation(this, isWriter: true);

    /// <summary>Takes the lock to read if that needs no wait.</summary>
    /// <returns>Whether it was taken; then <see cref="ReleaseRead"/> is due.</returns>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    public bool TryAcquireRead()
    {
        Verify();
        if (!CanRead)
        {
            return false;
        }

        ReaderCount++;
        _readers.NoteHolder(this);
        return true;
    }

    /// <summary>Takes the lock to write if that needs no wait.</summary>
    /// <returns>Whether it was taken; then <see cref="ReleaseWrite"/> is due.</returns>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    public bool TryAcquireWrite()
    {
        Verify();
        if (!CanWrite)
        {
            return false;
        }

        IsWriteLocked = true;
        _writer = HoldingTask.Of(_readers.Loop);
        _readers.NoteHolder(this);
        return true;
    }

    /// <summary>Ends one hold to read. The last lets the first waiting writer in.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds it to read, or the loop belongs to another thread.</exception>
    public void ReleaseRead()
    {
        Verify();
        if (ReaderCount == 0)
        {
            ThrowHelper.ThrowInvalid("The lock is not held to read. Release it once for each AcquireRead.");
        }

        _readers.ForgetHolder(this);
        EndRead();
    }

    /// <summary>Ends the hold to write. All waiting readers go in, or else the first waiting writer.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds it to write, or the loop belongs to another thread.</exception>
    public void ReleaseWrite()
    {
        Verify();
        if (!IsWriteLocked)
        {
            ThrowHelper.ThrowInvalid("The lock is not held to write. Release it once for each AcquireWrite.");
        }

        _readers.ForgetHolder(this);
        EndWrite();
    }

    // Both queues are bound together.
    private void Verify() => _readers.Verify();

    private PollStatus Poll(bool isWriter, ref PollContext context)
    {
        ref WaitQueue waiters = ref isWriter ? ref _writers : ref _readers;
        if (context.Flags == PollFlags.None)
        {
            _readers.Bind(context.Loop);
            _writers.Bind(context.Loop);
            if (!(isWriter ? TryAcquireWrite() : TryAcquireRead()))
            {
                waiters.Park(ref context);
                return PollStatus.Pending;
            }

            return PollStatus.Completed;
        }

        if (!waiters.TryResume(ref context, out bool given))
        {
            PassOn(isWriter, given);
            return context.Loop.DeliverCancel(context.Task);
        }

        if (isWriter)
        {
            _writer = HoldingTask.Of(context.Loop, context.Task);
        }

        _readers.NoteHolder(this);
        return PollStatus.Completed;
    }

    /// <summary>A waiter was cancelled: what it was given goes on, and those who waited behind it may go in.</summary>
    private void PassOn(bool isWriter, bool given)
    {
        if (!given)
        {
            LetIn();
        }
        else if (isWriter)
        {
            EndWrite();
        }
        else
        {
            EndRead();
        }
    }

    private void EndRead()
    {
        ReaderCount--;
        LetIn();
    }

    private void EndWrite()
    {
        IsWriteLocked = false;
        _writer = default;
        LetReadersIn();
        LetIn();
    }

    /// <summary>After each change: a free lock is the first writer's, and where none waits the readers'. So nobody waits for a free lock, whoever is cancelled when.</summary>
    private void LetIn()
    {
        if (!IsWriteLocked && ReaderCount == 0)
        {
            IsWriteLocked = _writers.WakeNext();
        }

        if (CanRead)
        {
            LetReadersIn();
        }
    }

    private void LetReadersIn() => ReaderCount += _readers.Wake(int.MaxValue);

    /// <summary>Takes the lock; from <see cref="AcquireRead"/> and <see cref="AcquireWrite"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct AcquireOperation : ICoroutineMachine<Holder>
    {
        private readonly CoroutineReadWriteLock _lock;
        private readonly bool _isWriter;

        internal AcquireOperation(CoroutineReadWriteLock owner, bool isWriter)
        {
            _lock = owner;
            _isWriter = isWriter;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _lock);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context) => _lock.Poll(_isWriter, ref context);

        /// <inheritdoc/>
        public Holder GetResult() => new(_lock, _isWriter);
    }

    /// <summary>Releases the lock when it is disposed: <c>using (await rw.AcquireRead())</c>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct Holder : IDisposable
    {
        private readonly CoroutineReadWriteLock? _lock;
        private readonly bool _isWriter;

        internal Holder(CoroutineReadWriteLock owner, bool isWriter)
        {
            _lock = owner;
            _isWriter = isWriter;
        }

        /// <summary>Releases the lock. Disposing it twice releases it twice.</summary>
        public void Dispose()
        {
            if (_isWriter)
            {
                _lock?.ReleaseWrite();
            }
            else
            {
                _lock?.ReleaseRead();
            }
        }
    }
}
