using System.Buffers.Binary;
using System.Text;

namespace Coroutines.Tool.NetTrace;

/// <summary>Takes a handler's events of one provider out of the stream in which a runtime sends them (<c>nettrace</c>, version 4: .NET 5 and later).</summary>
/// <param name="stream">The stream, from its first byte on.</param>
/// <param name="provider">The provider whose events are wanted.</param>
internal sealed class NetTraceReader(Stream stream, string provider)
{
    private const int LatestVersion = 4;
    private const byte NullReference = 1;
    private const byte BeginObject = 5;
    private const byte EndObject = 6;

    /// <summary>More than any block has; a stream that says so is not one of these.</summary>
    private const int LongestBlock = 64 * 1024 * 1024;

    /// <summary>By the number of their metadata: the ids of the provider's events.</summary>
    private readonly Dictionary<int, int> _ids = [];
    private byte[] _buffer = new byte[64 * 1024];
    private long _offset;

    /// <summary>What an event is given to: its id and its payload.</summary>
    public delegate void Handler(int id, ReadOnlySpan<byte> payload);

    /// <summary>Reads to the end of the stream.</summary>
    /// <exception cref="EndOfStreamException">It broke off: the process has ended.</exception>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public void Read(Handler handler)
    {
        Expect("Nettrace"u8);
        Expect(BitConverter.GetBytes(20));
        Expect("!FastSerialization.1"u8);
        while (ReadByte() is var tag && tag != NullReference)
        {
            Require(tag == BeginObject, "an object");
            ReadObject(ReadType(), handler);
            Require(ReadByte() == EndObject, "the end of an object");
        }
    }

    private string ReadType()
    {
        Require(ReadByte() == BeginObject && ReadByte() == NullReference, "a type");
        ReadInt();
        Require(ReadInt() <= LatestVersion, "a format that this reader knows");
        var name = Encoding.UTF8.GetString(ReadBytes(ReadInt()));
        Require(ReadByte() == EndObject, "the end of a type");
        return name;
    }

    private void ReadObject(string type, Handler handler)
    {
        if (type == "Trace")
        {
            ReadBytes(48);
            return;
        }

        var length = ReadInt();
        ReadBytes((int)(-_offset & 3));
        ReadOnlySpan<byte> block = ReadBytes(length);
        if (type == "MetadataBlock")
        {
            ReadEvents(block, (_, payload) => AddMetadata(payload));
        }
        else if (type == "EventBlock")
        {
            ReadEvents(block, (metadata, payload) =>
            {
                if (_ids.TryGetValue(metadata, out var id))
                {
                    handler(id, payload);
                }
            });
        }
    }

    private void AddMetadata(ReadOnlySpan<byte> payload)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(payload);
        ReadOnlySpan<byte> rest = payload[sizeof(int)..];
        var name = new StringBuilder();
        char letter;
        while ((letter = (char)BinaryPrimitives.ReadUInt16LittleEndian(rest)) != 0)
        {
            name.Append(letter);
            rest = rest[sizeof(char)..];
        }

        if (name.ToString() == provider)
        {
            _ids[number] = BinaryPrimitives.ReadInt32LittleEndian(rest[sizeof(char)..]);
        }
    }

    private static void ReadEvents(ReadOnlySpan<byte> block, Handler handler)
    {
        var headerLength = BinaryPrimitives.ReadInt16LittleEndian(block);
        var isCompressed = (BinaryPrimitives.ReadInt16LittleEndian(block[sizeof(short)..]) & 1) != 0;
        var events = new EventBlobs(block[headerLength..], isCompressed);
        while (events.MoveNext())
        {
            handler(events.Metadata, events.Payload);
        }
    }

    private void Expect(ReadOnlySpan<byte> bytes) => Require(ReadBytes(bytes.Length).SequenceEqual(bytes), "the beginning of a trace");

    private byte ReadByte() => ReadBytes(1)[0];

    private int ReadInt() => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(sizeof(int)));

    private ReadOnlySpan<byte> ReadBytes(int count)
    {
        Require(count is >= 0 and <= LongestBlock, "a length");
        if (count > _buffer.Length)
        {
            _buffer = new byte[Math.Max(count, _buffer.Length * 2)];
        }

        stream.ReadExactly(_buffer, 0, count);
        _offset += count;
        return _buffer.AsSpan(0, count);
    }

    private void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException($"The runtime's stream of events was expected to have {what} before byte {_offset}.");
        }
    }
}
