namespace Coroutines.IO;

/// <summary>What gives the transport the memory in which bytes are received, so that they are copied once. asyncio's <c>BufferedProtocol</c>.</summary>
public interface IBufferedProtocol : IBaseProtocol
{
    /// <summary>Where to receive.</summary>
    /// <param name="sizeHint">How much would be well; -1 for any size.</param>
    /// <returns>Memory of at least one byte.</returns>
    Memory<byte> GetBuffer(int sizeHint);

    /// <summary>Bytes were received into the memory given last.</summary>
    /// <param name="count">How many.</param>
    void BufferUpdated(int count);

    /// <inheritdoc cref="IProtocol.EofReceived"/>
    bool EofReceived() => false;
}
