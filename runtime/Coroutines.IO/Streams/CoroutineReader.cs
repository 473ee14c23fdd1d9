namespace Coroutines.IO;

/// <summary>Reads bytes of a connection. asyncio's <c>StreamReader</c>.</summary>
/// <remarks>
/// What a read gives is the reader's own memory and valid until the next read. A cancelled read, or one whose time was up, has taken nothing: the next gets every byte. One task at a time reads;
/// a second one that would have to wait gets an <see cref="InvalidOperationException"/>. Belongs to the thread of its loop; reading allocates nothing.
/// </remarks>
public sealed partial class CoroutineReader
{
    /// <summary>How long a line may be unless told otherwise: asyncio's limit.</summary>
    public const int DefaultLimit = 64 * 1024;

    private readonly int _limit;
    private ReadBuffer _buffer;
    private CoroutineWaiter _waiter;
    private Exception? _exception;

    /// <summary>What the wait of this number was woken with: it throws that, whatever has come since.</summary>
    private Exception? _broken;
    private int _brokenWait;

    /// <summary>Waits so far.</summary>
    private int _waits;
    private ITransport? _transport;
    private bool _isEnded;
    private bool _isPaused;

    /// <summary>Makes a reader that is fed by hand, as tests do; connections make their own.</summary>
    /// <param name="limit">How far <see cref="ReadLine"/> and <see cref="ReadUntil"/> look for a separator, in bytes; the transport is paused at twice as much.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    public CoroutineReader(int limit = DefaultLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        _limit = limit;
    }

    /// <summary>Whether all was read and no more will come.</summary>
    public bool AtEof => _isEnded && _buffer.Count == 0;

    /// <summary>What broke the connection; reads throw it. Null while it is well.</summary>
    public Exception? Exception => _exception;

    /// <summary>How many bytes have come and were not read yet.</summary>
    public int BufferedBytes => _buffer.Count;

    /// <summary>Sets what is paused when too much comes, and goes on when it was read.</summary>
    /// <param name="transport">The transport; one that throws <see cref="NotSupportedException"/> when it is to pause is not asked again.</param>
    /// <exception cref="InvalidOperationException">The reader has one.</exception>
    public void SetTransport(ITransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        if (_transport is not null)
        {
            throw new InvalidOperationException("The reader has a transport already; make a reader for each connection.");
        }

        _transport = transport;
    }

    /// <summary>Bytes have come. asyncio's <c>feed_data</c>.</summary>
    /// <param name="data">The bytes.</param>
    /// <exception cref="InvalidOperationException">After <see cref="FeedEof"/>.</exception>
    public void FeedData(ReadOnlySpan<byte> data)
    {
        if (_isEnded)
        {
            throw new InvalidOperationException("The reader was told its end (FeedEof); nothing comes after it.");
        }

        if (!data.IsEmpty)
        {
            data.CopyTo(_buffer.Reserve(data.Length).Span);
            Received(data.Length);
        }
    }

    /// <summary>No more will come. asyncio's <c>feed_eof</c>.</summary>
    public void FeedEof()
    {
        _isEnded = true;
        WakeReader();
    }

    /// <summary>The connection is broken: reads throw from here on.</summary>
    /// <param name="exception">Why.</param>
    public void SetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _exception = exception;
        if (_waiter.IsTaken)
        {
            _broken = exception;
            _brokenWait = _waits;
        }

        WakeReader();
    }

    /// <summary>Where a transport is to receive the next bytes.</summary>
    internal Memory<byte> NextBuffer() => _buffer.Next();

    /// <summary>So many bytes were put behind those that are there.</summary>
    internal void Received(int count)
    {
        _buffer.Commit(count);
        WakeReader();
        if (_transport is not null && !_isPaused && _buffer.Count > 2L * _limit)
        {
            PauseTransport();
        }
    }

    private void WakeReader()
    {
        CoroutineWaiter waiter = _waiter;
        _waiter = default;
        waiter.Wake();
    }

    private void PauseTransport()
    {
        try
        {
            _transport!.PauseReading();
            _isPaused = true;
        }
        catch (NotSupportedException)
        {
            // It cannot: all that comes is kept.
            _transport = null;
        }
    }

    /// <summary>What was read makes room for more.</summary>
    private void ResumeTransport()
    {
        if (_isPaused && _buffer.Count <= _limit)
        {
            _isPaused = false;
            _transport!.ResumeReading();
        }
    }

    /// <summary>Waits for more: also where the buffer is full, since what is there is not enough.</summary>
    private PollStatus WaitForMore(ref PollContext context, ref ReadOperation read)
    {
        if (_waiter.IsTaken)
        {
            throw new InvalidOperationException($"{VerbOf(read.Kind)} was called while another coroutine waits for bytes of this reader; one at a time reads.");
        }

        if (_isPaused)
        {
            _isPaused = false;
            _transport!.ResumeReading();
        }

        read.Wait = ++_waits;
        return context.Park(ref _waiter);
    }
}
