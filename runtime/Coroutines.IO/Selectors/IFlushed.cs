namespace Coroutines.IO;

/// <summary>What keeps writes back until the end of a turn.</summary>
internal interface IFlushed
{
    void Flush();
}
