using System.Text;

namespace Coroutines.Tool.Looks;

/// <summary>Reads a block of records; see <see cref="Wire"/>.</summary>
internal ref struct BlockReader
{
    private ReadOnlySpan<byte> _rest;

    /// <exception cref="InvalidDataException">The process speaks another version.</exception>
    public BlockReader(ReadOnlySpan<byte> block)
    {
        _rest = block;
        if (Byte() is var version && version != Wire.Version)
        {
            throw new InvalidDataException($"The process has a Coroutines that speaks version {version} of the format; this tool reads {Wire.Version}. Take the tool of that release.");
        }

        Stream = (Wire.Stream)Byte();
        Loop = Int();
        Number = Int();
        Block = Int();
    }

    public Wire.Stream Stream { get; }

    /// <summary>The number of the loop.</summary>
    public int Loop { get; }

    /// <summary>The number of the look or recording.</summary>
    public int Number { get; }

    /// <summary>Which block of that it is.</summary>
    public int Block { get; }

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public Wire.Record Record() => (Wire.Record)Byte();

    public byte Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public long Number64()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)value;
            }
        }
    }

    public int Int() => (int)Number64();

    public string Text()
    {
        var length = Int();
        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
