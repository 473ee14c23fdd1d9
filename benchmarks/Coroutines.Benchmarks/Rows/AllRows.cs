namespace Coroutines.Benchmarks;

/// <summary>The table, in order.</summary>
internal static class AllRows
{
    public static IEnumerable<Row> Make() =>
    [
        ResumeRows.Make(1),
        ResumeRows.Make(1_000),
        ResumeRows.Make(100_000),
        MixedRows.MakeSingle(1_000),
        MixedRows.Make(1_000),
        MixedRows.Make(100_000),
        MixedRows.MakeTable(1_000),
        MixedRows.MakeTable(100_000),
        StartRow.Make(),
        NestedRow.Make(),
        DepthRows.Make(1, 50),
        DepthRows.Make(8, 50),
        DepthRows.Make(32, 50),
        DepthRows.Make(8, 1),
        DepthRows.Make(8, int.MaxValue),
        GatherRows.Two(),
        GatherRows.Eight(),
        GatherRows.Thousand(),
        WaitForRows.InTime(),
        WaitForRows.TimedOut(),
        CancelRows.Make(1),
        CancelRows.Make(4),
        LockRow.Make(),
        QueueRow.Make(),
        EventRow.Make(),
        ExternalRow.Make(),
        .. SleeperRows.Make(),
        ColdRows.Loop(),
        ColdRows.Process(),
        .. SizeRows.Make(),
    ];
}
