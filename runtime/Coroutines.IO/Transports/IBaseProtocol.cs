namespace Coroutines.IO;

/// <summary>What every protocol is told of its transport. asyncio's <c>BaseProtocol</c>.</summary>
/// <remarks>Called in turns of the loop, on its thread; an exception is reported to the loop's handler and breaks the connection off.</remarks>
public interface IBaseProtocol
{
    /// <summary>The connection is made; called once, first.</summary>
    /// <param name="transport">Its transport.</param>
    void ConnectionMade(ITransport transport);

    /// <summary>The connection is over; called once, last.</summary>
    /// <param name="exception">Why; null where it was closed or aborted.</param>
    void ConnectionLost(Exception? exception);

    /// <summary>The transport's write buffer has gone over its high-water mark.</summary>
    void PauseWriting()
    {
    }

    /// <summary>The transport's write buffer is down at its low-water mark.</summary>
    void ResumeWriting()
    {
    }
}
