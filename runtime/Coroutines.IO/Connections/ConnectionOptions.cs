using System.Net;

namespace Coroutines.IO;

/// <summary>How a connection is made.</summary>
public sealed class ConnectionOptions
{
    /// <summary>How far <see cref="CoroutineReader.ReadLine"/> looks for the end of a line, in bytes; at twice as much unread the transport stops to receive. At least 1.</summary>
    public int Limit { get; init; } = CoroutineReader.DefaultLimit;

    /// <summary>The address of this side; null: the system chooses.</summary>
    public IPEndPoint? LocalAddress { get; init; }

    /// <summary>Whether small writes go out at once, and wait for no more; as asyncio has it.</summary>
    public bool NoDelay { get; init; } = true;
}
