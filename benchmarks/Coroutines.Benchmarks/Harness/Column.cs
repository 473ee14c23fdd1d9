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

internal static class ColumnNames
{
    public static Column[] All { get; } = Enum.GetValues<Column>();

    public static string Title(this Column column) => column switch
    {
        Column.Hand => "by hand",
        Column.Pooled => "ValueTask pooled",
        _ => column.ToString(),
    };
}
