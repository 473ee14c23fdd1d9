using System.IO.Compression;
using System.Text.Json;

namespace Coroutines.Checkout;

/// <summary>Files of values in JSON, one a line.</summary>
public static class JsonLines
{
    /// <summary>Reads a file; <c>.gz</c> is unpacked, and empty lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What a line is, for the error of one that is not.</param>
    /// <param name="read">Makes a value of a line; what it keeps of the JSON it clones.</param>
    public static IEnumerable<T> Read<T>(string path, string what, Func<JsonElement, T> read)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Read(line, $"{path}, line {number}", what, read);
            }
        }
    }

    private static T Read<T>(string line, string place, string what, Func<JsonElement, T> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{place}: not a {what} ({error.Message})", error);
        }
    }
}
