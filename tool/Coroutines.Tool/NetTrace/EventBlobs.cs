using System.Buffers.Binary;

namespace Coroutines.Tool.NetTrace;

/// <summary>The events of a block.</summary>
/// <param name="bytes">What follows the header of the block.</param>
/// <param name="isCompressed">Whether the header of an event leaves out what the one before had, too.</param>
internal ref struct EventBlobs(ReadOnlySpan<byte> bytes, bool isCompressed)
{
    private const int GuidLength = 16;

    private ReadOnlySpan<byte> _rest = bytes;
    private int _length;

    /// <summary>The number of the event's metadata.</summary>
    public int Metadata { get; private set; }

    public ReadOnlySpan<byte> Payload { get; private set; }

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        if (isCompressed)
        {
            ReadCompressed();
        }
        else
        {
            ReadPlain();
        }

        return true;
    }

    private void ReadCompressed()
    {
        var flags = Take(1)[0];
        if ((flags & 1) != 0)
        {
            Metadata = (int)Number();
        }

        // Sequence, capturing thread and processor; thread; stack: not asked for here.
        Skip((flags & 2) != 0 ? 3 : 0);
        Skip((flags & 4) != 0 ? 1 : 0);
        Skip((flags & 8) != 0 ? 1 : 0);

        // The time, from that of the event before on.
        Skip(1);
        Take(((flags & 16) != 0 ? GuidLength : 0) + ((flags & 32) != 0 ? GuidLength : 0));
        if ((flags & 128) != 0)
        {
            _length = (int)Number();
        }

        Payload = Take(_length);
    }

    private void ReadPlain()
    {
        const int header = 76;
        var size = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        ReadOnlySpan<byte> blob = _rest.Slice(sizeof(int), size);
        Metadata = BinaryPrimitives.ReadInt32LittleEndian(blob) & int.MaxValue;
        Payload = blob.Slice(header, BinaryPrimitives.ReadInt32LittleEndian(blob[(header - sizeof(int))..]));
        _rest = _rest[Math.Min(_rest.Length, (sizeof(int) + size + 3) & ~3)..];
    }

    private void Skip(int numbers)
    {
        for (var i = 0; i < numbers; i++)
        {
            Number();
        }
    }

    private ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
