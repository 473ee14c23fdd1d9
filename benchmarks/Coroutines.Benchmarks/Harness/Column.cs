namespace Coroutines.Benchmarks;

/// <summary>Who does the work.</summary>
internal enum Column
{
    /// <summary>The limit: an array of structs with a switch, stepped in place.</summary>
    Hand,
    Coroutines,
    ValueTask,

    /// <summary>ValueTask with the pooling method builder.</summary>
    Pooled,
    Task,
    Iterators,
    Channels,
}
