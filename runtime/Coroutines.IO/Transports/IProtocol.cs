namespace Coroutines.IO;

/// <summary>What gets the bytes of a connection as they come. asyncio's <c>Protocol</c>.</summary>
public interface IProtocol : IBaseProtocol
{
    /// <summary>Bytes have come.</summary>
    /// <param name="data">The bytes; valid during the call.</param>
    void DataReceived(ReadOnlySpan<byte> data);

    /// <summary>The other side will send no more.</summary>
    /// <returns>Whether the transport stays open for writing; else it closes itself.</returns>
    bool EofReceived() => false;
}
