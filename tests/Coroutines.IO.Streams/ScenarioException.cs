namespace Coroutines.IO.Streams;

/// <summary>An exception that a scenario makes; its type is a label.</summary>
internal sealed class ScenarioException(string type, string message) : IOException(message)
{
    /// <summary>Set apart from the messages of the library itself, which are not compared.</summary>
    private const string Mark = "scenario:";

    public string Type { get; } = type;

    /// <summary>The library's own type where it has one.</summary>
    public static Exception Make(string type, string message) =>
        type == "ConnectionResetError" ? new ConnectionResetException(Mark + message) : new ScenarioException(type, message);

    /// <summary>The message of one that a scenario made, or null.</summary>
    public static string? MessageOf(ConnectionResetException error) =>
        error.Message.StartsWith(Mark, StringComparison.Ordinal) ? error.Message[Mark.Length..] : null;
}
