using System.Buffers;

namespace Coroutines.IO;

/// <summary>Bytes that were written and not sent yet; the array goes back to the pool when all are.</summary>
internal struct WriteBuffer
{
    private const int MinSize = 4096;

    private byte[]? _bytes;
    private int _start;
    private int _end;

    public readonly int Count => _end - _start;

    public readonly ReadOnlySpan<byte> Pending => _bytes.AsSpan(_start, _end - _start);

    public void Append(ReadOnlySpan<byte> data)
    {
        if (_bytes is null || data.Length > _bytes.Length - _end)
        {
            MakeRoom(data.Length);
        }

        data.CopyTo(_bytes.AsSpan(_end));
        _end += data.Length;
    }

    /// <summary>So many of the first bytes were sent.</summary>
    public void Advance(int count)
    {
        _start += count;
        if (_start == _end)
        {
            Clear();
        }
    }

    public void Clear()
    {
        if (_bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = null;
        }

        _start = _end = 0;
    }

    private void MakeRoom(int more)
    {
        int count = Count;
        byte[]? old = _bytes;
        if (old is null || old.Length - count < more || count > old.Length / 2)
        {
            int needed = checked(count + more);
            _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(needed, old is null ? MinSize : old.Length * 2));
        }

        old.AsSpan(_start, count).CopyTo(_bytes);
        if (old is not null && old != _bytes)
        {
            ArrayPool<byte>.Shared.Return(old);
        }

        _start = 0;
        _end = count;
    }
}
