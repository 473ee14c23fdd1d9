using System.Buffers;

namespace Coroutines.IO;

/// <summary>Bytes that have come and were not read yet. What was given out last stays as it is until the next read, whatever comes meanwhile.</summary>
internal struct ReadBuffer
{
    private const int MinSize = 4096;
    private const int MaxKept = 16 * 1024;
    private const int MaxGrowth = 256 * 1024;

    private byte[]? _bytes;
    private byte[]? _retired;

    /// <summary>From here on stands what was given out last.</summary>
    private int _given;
    private int _start;
    private int _end;

    /// <summary>Whether the last bytes filled all the room there was: more is likely to come.</summary>
    private bool _wasFilled;

    public readonly int Count => _end - _start;

    public readonly ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    /// <summary>A read begins: what was given out before is given up.</summary>
    public void BeginRead()
    {
        if (_retired is not null)
        {
            ArrayPool<byte>.Shared.Return(_retired);
            _retired = null;
        }

        _given = _start;
        if (Count == 0 && _bytes?.Length > MaxKept)
        {
            // Who waits with nothing there may wait long.
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = null;
            _given = _start = _end = 0;
        }
    }

    /// <summary>Gives the first bytes out.</summary>
    public ReadOnlyMemory<byte> Take(int count)
    {
        _given = _start;
        _start += count;
        return _bytes.AsMemory(_given, count);
    }

    /// <summary>Room for whatever comes next.</summary>
    public Memory<byte> Next()
    {
        if (_start == _end && _given == _end)
        {
            _given = _start = _end = 0;
        }

        int size = _bytes?.Length ?? 0;
        if (size - _end < MinSize / 2 || _wasFilled)
        {
            Grow(_wasFilled ? Math.Min(Math.Max(size, MinSize), MaxGrowth) : MinSize / 2);
        }

        return _bytes.AsMemory(_end);
    }

    /// <summary>Room for so many bytes.</summary>
    public Memory<byte> Reserve(int count)
    {
        if (_bytes is null || _bytes.Length - _end < count)
        {
            Grow(count);
        }

        return _bytes.AsMemory(_end);
    }

    public void Commit(int count)
    {
        _end += count;
        _wasFilled = _end == _bytes!.Length;
    }

    private void Grow(int room)
    {
        _wasFilled = false;
        int count = Count;
        bool isHeld = _given != _start;
        byte[]? old = _bytes;
        if (!isHeld && old is not null && old.Length - count >= room && count <= old.Length / 2)
        {
            // What was read leaves enough room.
            old.AsSpan(_start, count).CopyTo(old);
        }
        else
        {
            int needed = checked(count + room);
            _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(needed, old is null || count == 0 ? MinSize : old.Length));
            old.AsSpan(_start, count).CopyTo(_bytes);
            if (old is not null && !isHeld)
            {
                ArrayPool<byte>.Shared.Return(old);
            }
            else
            {
                _retired = old;
            }
        }

        _given = _start = 0;
        _end = count;
    }
}
