using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

// What is read.
public sealed partial class CoroutineReader
{
    private static readonly ReadOnlyMemory<byte> s_lineFeed = "\n"u8.ToArray();

    /// <summary>Reads what is there, as soon as something is. asyncio's <c>read(n)</c>.</summary>
    /// <param name="count">How many bytes at most; zero gives none at once, -1 reads to the end.</param>
    /// <returns>The bytes, valid until the next read; none at the end of the stream.</returns>
    /// <exception cref="InvalidOperationException">Another task waits for bytes of this reader.</exception>
    /// <exception cref="ConnectionResetException">The connection was lost.</exception>
    public CoroutineOperation<ReadOnlyMemory<byte>, ReadOperation> Read(int count) =>
        count < 0 ? ReadToEnd() : new ReadOperation(this, ReadKind.Some, count);

    /// <summary>As <see cref="Read(int)"/>, and copies what is there into memory of the caller's, which nothing touches before.</summary>
    /// <param name="buffer">Where to.</param>
    /// <returns>How many bytes; zero at the end of the stream.</returns>
    /// <exception cref="InvalidOperationException">Another task waits for bytes of this reader.</exception>
    /// <exception cref="ConnectionResetException">The connection was lost.</exception>
    public CoroutineOperation<int, ReadIntoOperation> Read(Memory<byte> buffer) => new ReadIntoOperation(this, buffer);

    /// <summary>Reads a line with its line feed; the last one may have none. asyncio's <c>readline</c>.</summary>
    /// <returns>The line, valid until the next read; empty at the end of the stream.</returns>
    /// <exception cref="LimitOverrunException">The line is longer than the reader's limit. Nothing is discarded (asyncio throws the line away).</exception>
    /// <exception cref="InvalidOperationException">Another task waits for bytes of this reader.</exception>
    /// <exception cref="ConnectionResetException">The connection was lost.</exception>
    public CoroutineOperation<ReadOnlyMemory<byte>, ReadOperation> ReadLine() => new ReadOperation(this, ReadKind.Line, _limit, s_lineFeed);

    /// <summary>Reads so many bytes. asyncio's <c>readexactly</c>.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The bytes, valid until the next read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than zero.</exception>
    /// <exception cref="IncompleteReadException">The stream ended before; it has what was there.</exception>
    /// <exception cref="InvalidOperationException">Another task waits for bytes of this reader.</exception>
    /// <exception cref="ConnectionResetException">The connection was lost.</exception>
    public CoroutineOperation<ReadOnlyMemory<byte>, ReadOperation> ReadExactly(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new ReadOperation(this, ReadKind.Exactly, count);
    }

    /// <summary>Reads up to a separator, and that. asyncio's <c>readuntil</c>.</summary>
    /// <param name="separator">The separator; at least one byte.</param>
    /// <param name="limit">How many bytes may stand before it; null: the reader's limit.</param>
    /// <returns>The bytes with the separator, valid until the next read.</returns>
    /// <exception cref="ArgumentException">The separator is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    /// <exception cref="IncompleteReadException">The stream ended before; it has what was there.</exception>
    /// <exception cref="LimitOverrunException">There is none within the limit. Nothing is discarded.</exception>
    /// <exception cref="InvalidOperationException">Another task waits for bytes of this reader.</exception>
    /// <exception cref="ConnectionResetException">The connection was lost.</exception>
    public CoroutineOperation<ReadOnlyMemory<byte>, ReadOperation> ReadUntil(ReadOnlyMemory<byte> separator, int? limit = null)
    {
        if (separator.IsEmpty)
        {
            throw new ArgumentException("The separator needs a byte at least.", nameof(separator));
        }

        if (limit is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(given, 1, nameof(limit));
        }

        return new ReadOperation(this, ReadKind.Until, limit ?? _limit, separator);
    }

    /// <summary>Reads until the stream ends. asyncio's <c>read()</c>.</summary>
    /// <returns>All there was, valid until the next read.</returns>
    /// <exception cref="InvalidOperationException">Another task waits for bytes of this reader.</exception>
    /// <exception cref="ConnectionResetException">The connection was lost.</exception>
    public CoroutineOperation<ReadOnlyMemory<byte>, ReadOperation> ReadToEnd() => new ReadOperation(this, ReadKind.All, 0);

    /// <summary>The lines up to the end: <c>await foreach (var line in reader.Lines())</c>. asyncio's <c>async for line in reader</c>.</summary>
    public ReaderLines Lines() => new(this);

    internal PollStatus PollRead(ref PollContext context, ref ReadOperation read, ref int searched, out ReadOnlyMemory<byte> result)
    {
        result = default;
        if (context.Flags == PollFlags.None)
        {
            if (_exception is not null)
            {
                throw ConnectionResetException.Again(_exception);
            }

            _buffer.BeginRead();
            if (read.Count == 0 && read.Kind is (ReadKind.Some or ReadKind.Exactly))
            {
                return PollStatus.Completed;
            }

            if (!context.TryProceed() && !_waiter.IsTaken)
            {
                // A turn for the others; what is there stays.
                PollStatus status = WaitForMore(ref context, ref read);
                _waiter.Wake();
                return status;
            }
        }
        else if (context.EndPark(ref _waiter) == PollStatus.Canceled)
        {
            return PollStatus.Canceled;
        }
        else if (_broken is { } broken && read.Wait == _brokenWait)
        {
            _broken = null;
            throw ConnectionResetException.Again(broken);
        }

        if (TryTake(in read, ref searched, out result))
        {
            ResumeTransport();
            return PollStatus.Completed;
        }

        return _exception is null ? WaitForMore(ref context, ref read) : throw ConnectionResetException.Again(_exception);
    }

    private static string VerbOf(ReadKind kind) => kind switch
    {
        ReadKind.Exactly => nameof(ReadExactly),
        ReadKind.Until => nameof(ReadUntil),
        ReadKind.Line => nameof(ReadLine),
        ReadKind.All => nameof(ReadToEnd),
        _ => nameof(Read),
    };

    /// <summary>Takes what a read asks for, if it is there.</summary>
    private bool TryTake(in ReadOperation read, ref int searched, out ReadOnlyMemory<byte> result)
    {
        int count = _buffer.Count;
        switch (read.Kind)
        {
            case ReadKind.Some when count > 0 || _isEnded:
                result = _buffer.Take(Math.Min(count, read.Count));
                return true;
            case ReadKind.Exactly when count >= read.Count:
                result = _buffer.Take(read.Count);
                return true;
            case ReadKind.Until or ReadKind.Line when TryFind(in read, ref searched, out int end):
                result = _buffer.Take(end);
                return true;
            case ReadKind.Line or ReadKind.All when _isEnded:
                result = _buffer.Take(count);
                return true;
            case ReadKind.Exactly or ReadKind.Until when _isEnded:
                throw new IncompleteReadException(_buffer.Take(count).ToArray(), read.Kind == ReadKind.Exactly ? read.Count : null);
            default:
                result = default;
                return false;
        }
    }

    /// <summary>Looks for the separator, from where the last look ended.</summary>
    private bool TryFind(in ReadOperation read, ref int searched, out int end)
    {
        ReadOnlySpan<byte> unread = _buffer.Unread;
        ReadOnlySpan<byte> separator = read.Separator;
        end = 0;
        if (unread.Length - searched < separator.Length)
        {
            return false;
        }

        int at = unread[searched..].IndexOf(separator);
        if (at < 0)
        {
            searched = unread.Length + 1 - separator.Length;
            return searched > read.Count ? ThrowOverrun("No separator was found within the limit", read.Count, searched) : false;
        }

        at += searched;
        end = at + separator.Length;
        return at > read.Count ? ThrowOverrun("A separator was found, behind the limit", read.Count, at) : true;
    }

    [DoesNotReturn]
    private static bool ThrowOverrun(string what, int limit, int consumed) =>
        throw new LimitOverrunException($"{what} of {limit} bytes. Nothing was discarded: read with a larger limit, or make the reader's larger.", consumed);
}
