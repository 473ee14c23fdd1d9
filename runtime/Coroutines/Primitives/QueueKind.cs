namespace Coroutines;

/// <summary>In which order a <see cref="CoroutineQueue{T}"/> gives its items.</summary>
public enum QueueKind
{
    /// <summary>First in, first out.</summary>
    Fifo = 0,

    /// <summary>Last in, first out.</summary>
    Lifo = 1,

    /// <summary>Smallest first.</summary>
    Priority = 2,
}
