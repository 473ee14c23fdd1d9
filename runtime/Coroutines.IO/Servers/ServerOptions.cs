namespace Coroutines.IO;

/// <summary>How a server listens, and how its connections are set up.</summary>
public sealed class ServerOptions
{
    /// <inheritdoc cref="ConnectionOptions.Limit"/>
    public int Limit { get; init; } = CoroutineReader.DefaultLimit;

    /// <summary>How many connections may wait to be accepted; at least 1. asyncio's is 100.</summary>
    public int Backlog { get; init; } = 100;

    /// <inheritdoc cref="ConnectionOptions.NoDelay"/>
    public bool NoDelay { get; init; } = true;
}
