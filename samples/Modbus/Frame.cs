using System.Buffers.Binary;

namespace Modbus;

internal enum Function : byte
{
    Read = 3,
    Write = 16,
}

internal enum Outcome
{
    Done,
    NoAnswer,
    BadFrame,
}

/// <summary>What a master asks: so many registers, or one value for all of them.</summary>
internal readonly record struct Request(byte Address, Function Function, int Register, int Count, int Value = 0);

/// <summary>The layout of frames: address, function, data, checksum.</summary>
internal static class Frame
{
    public const int MaxLength = 256;

    public static bool IsWhole(ReadOnlySpan<byte> frame) => frame.Length >= 4 && Checksum(frame) == 0;

    public static int Get(ReadOnlySpan<byte> frame, int at) => BinaryPrimitives.ReadUInt16BigEndian(frame[at..]);

    public static void Put(Span<byte> frame, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(frame[at..], (ushort)value);

    /// <returns>The length of the frame.</returns>
    public static int Write(Span<byte> frame, Request request)
    {
        frame[0] = request.Address;
        frame[1] = (byte)request.Function;
        Put(frame, 2, request.Register);
        Put(frame, 4, request.Count);
        if (request.Function == Function.Read)
        {
            return Close(frame, 6);
        }

        frame[6] = (byte)(2 * request.Count);
        for (var i = 0; i < request.Count; i++)
        {
            Put(frame, 7 + (2 * i), request.Value);
        }

        return Close(frame, 7 + frame[6]);
    }

    /// <summary>Appends the checksum.</summary>
    public static int Close(Span<byte> frame, int length)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(frame[length..], Checksum(frame[..length]));
        return length + 2;
    }

    private static ushort Checksum(ReadOnlySpan<byte> data)
    {
        var crc = 0xFFFF;
        foreach (var item in data)
        {
            crc ^= item;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
            }
        }

        return (ushort)crc;
    }
}
