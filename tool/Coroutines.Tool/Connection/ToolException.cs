namespace Coroutines.Tool.Connection;

/// <summary>What the user is told in one line, and how the tool ends.</summary>
internal sealed class ToolException(ExitCode code, string message) : Exception(message)
{
    public ExitCode Code { get; } = code;
}
