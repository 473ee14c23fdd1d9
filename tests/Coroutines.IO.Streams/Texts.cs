using System.Globalization;
using System.Text;

namespace Coroutines.IO.Streams;

/// <summary>Bytes, flags and exceptions as traces write them.</summary>
internal static class Texts
{
    private const int MostShown = 64;
    private const int ShownOfLong = 16;

    public static string Write(bool flag) => flag ? "true" : "false";

    public static string Write(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= MostShown ? $"\"{Escape(bytes)}\"" : $"\"{Escape(bytes[..ShownOfLong])}\"..{bytes.Length}:{Hash(bytes):x8}";

    /// <summary>An exception of a scenario, or one that the library raises.</summary>
    public static string Write(Exception? error) => error switch
    {
        null => "null",
        ScenarioException made => $"{made.Type}:{made.Message}",
        IncompleteReadException incomplete => $"IncompleteReadError partial={Write(incomplete.Partial.Span)} expected={Write(incomplete.Expected)}",
        LimitOverrunException overrun => $"LimitOverrunError consumed={overrun.Consumed}",
        ConnectionResetException lost => "ConnectionResetError" + (ScenarioException.MessageOf(lost) is { } message ? $":{message}" : ""),
        OperationCanceledException => "CancelledError",
        TimeoutException => "TimeoutError",
        ArgumentException => "ValueError",
        NotSupportedException => "NotImplementedError",
        InvalidOperationException => "RuntimeError",
        _ => error.ToString(),
    };

    /// <summary>.NET has one exception for misuse of every kind; Python asserts some.</summary>
    public static string Write(string kind, Exception error) =>
        kind is "feed" or "pump" or "set_transport" && error.GetType() == typeof(InvalidOperationException) ? "AssertionError" : Write(error);

    public static string Write(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static string Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (byte item in bytes)
        {
            if (item is >= 0x20 and < 0x7f and not ((byte)'"' or (byte)'\\'))
            {
                text.Append((char)item);
            }
            else
            {
                text.Append($"\\x{item:x2}");
            }
        }

        return text.ToString();
    }

    /// <summary>FNV-1a of 32 bits.</summary>
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        uint hash = 0x811C9DC5;
        foreach (byte item in bytes)
        {
            hash = unchecked((hash ^ item) * 0x01000193);
        }

        return hash;
    }
}
