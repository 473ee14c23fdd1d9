using System.Runtime.CompilerServices;
using System.Text;

namespace Coroutines;

/// <summary>Writes records into blocks (<see cref="Wire"/>) and hands each over when it is full.</summary>
/// <param name="source">What hands them over.</param>
/// <param name="stream">What the blocks belong to.</param>
/// <param name="loop">The number of their loop.</param>
internal sealed class BlockWriter(LoopEventSource source, Wire.Stream stream, int loop)
{
    /// <summary>An event may have 64 KB.</summary>
    private const int Size = 32 * 1024;

    private const int LongestNumber = 10;
    private const int LongestText = 1024;

    private readonly byte[] _block = new byte[Size];
    private int _at;
    private int _number;
    private int _blocks;

    /// <summary>Where the first record of the block stands.</summary>
    private int _empty;

    /// <summary>Of a timeline: the stamp of its last record, and the loop's time then. The numbers of the next block count from there.</summary>
    public (long Stamp, long Time) Base { get; set; }

    /// <summary>Begins a look or recording.</summary>
    public void Begin(int number)
    {
        _number = number;
        _blocks = 0;
        BeginBlock();
    }

    /// <summary>Begins a record of at most so many bytes.</summary>
    public void Record(Wire.Record record, int room)
    {
        if (_at + room + 1 > Size)
        {
            Flush();
        }

        _block[_at++] = (byte)record;
    }

    /// <summary>Begins a record of so many numbers.</summary>
    public void RecordOf(Wire.Record record, int numbers) => Record(record, numbers * LongestNumber);

    /// <summary>Begins a record with a text and so many numbers.</summary>
    public void RecordOfText(Wire.Record record, int numbers) => Record(record, (LongestText * 3) + ((numbers + 1) * LongestNumber));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value) => _block[_at++] = value;

    /// <summary>A number that is never negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(long value) => Number((ulong)Math.Max(value, 0));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Number(ulong value)
    {
        while (value >= 0x80)
        {
            _block[_at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _block[_at++] = (byte)value;
    }

    /// <summary>A text, cut where it is very long.</summary>
    public void Text(string text)
    {
        ReadOnlySpan<char> kept = text.AsSpan(0, Math.Min(text.Length, LongestText));
        Number(Encoding.UTF8.GetByteCount(kept));
        _at += Encoding.UTF8.GetBytes(kept, _block.AsSpan(_at));
    }

    /// <summary>The look is complete.</summary>
    public void End(long rows)
    {
        RecordOf(Wire.Record.End, 1);
        Number(rows);
        Flush();
    }

    /// <summary>Hands the block over and begins the next, if there is anything in it.</summary>
    public void Flush()
    {
        if (_at == _empty)
        {
            return;
        }

        if (stream == Wire.Stream.Timeline)
        {
            source.Timeline(_block, _at);
        }
        else
        {
            source.Rows(_block, _at);
        }

        BeginBlock();
    }

    private void BeginBlock()
    {
        _at = 0;
        Byte(Wire.Version);
        Byte((byte)stream);
        Number(loop);
        Number(_number);
        Number(_blocks++);
        if (stream == Wire.Stream.Timeline)
        {
            Byte((byte)Wire.Record.Base);
            Number(Base.Stamp);
            Number(Base.Time);
        }

        _empty = _at;
    }
}
