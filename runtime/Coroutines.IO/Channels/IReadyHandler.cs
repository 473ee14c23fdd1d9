namespace Coroutines.IO;

/// <summary>What is told that a channel can be read or written. Called in a turn of the loop.</summary>
internal interface IReadyHandler
{
    void OnReadable()
    {
    }

    void OnWritable()
    {
    }
}
