namespace Coroutines;

/// <summary>What tasks and methods of a loop have used since somebody listens: steps, stamps of the clock, bytes.</summary>
internal sealed class StepCounts
{
    private Count[] _ofTasks = [];
    private Count[] _ofTypes = [];

    public long Turns { get; set; }

    /// <summary>Stamps that passed in turns.</summary>
    public long InTurns { get; set; }

    /// <summary>Adds a step.</summary>
    public void Add(ReadyEntry step, uint generation, long stamps, long bytes, bool ended)
    {
        ref Count task = ref At(ref _ofTasks, step.Index);
        if (task.Generation != generation)
        {
            task = new Count { Generation = generation };
        }

        task.Add(stamps, bytes, ended);
        At(ref _ofTypes, step.Type).Add(stamps, bytes, ended);
    }

    public void Write(RowWriter rows, CoroutineLoop loop)
    {
        rows.Blocks.RecordOf(Wire.Record.LoopCount, 2);
        rows.Blocks.Number(Turns);
        rows.Blocks.Number(InTurns);
        for (int type = 0; type < _ofTypes.Length; type++)
        {
            ref readonly Count count = ref _ofTypes[type];
            if (count.Steps != 0 && loop.Store.Slabs[type] is { } slab)
            {
                int method = rows.MethodOf(slab.Map);
                rows.Blocks.RecordOf(Wire.Record.MethodCount, 5);
                rows.Blocks.Number(method);
                Write(rows.Blocks, in count);
                rows.Blocks.Number(count.Ended);
            }
        }
    }

    public void Write(BlockWriter blocks, int task, uint generation)
    {
        if (task < _ofTasks.Length && _ofTasks[task] is { Steps: not 0 } count && count.Generation == generation)
        {
            blocks.RecordOf(Wire.Record.Count, 4);
            blocks.Number(task);
            Write(blocks, in count);
        }
    }

    private static void Write(BlockWriter blocks, in Count count)
    {
        blocks.Number(count.Steps);
        blocks.Number(count.Stamps);
        blocks.Number(count.Bytes);
    }

    private static ref Count At(ref Count[] counts, int place)
    {
        if (place >= counts.Length)
        {
            Array.Resize(ref counts, Math.Max(counts.Length * 2, place + 16));
        }

        return ref counts[place];
    }

    private struct Count
    {
        public uint Generation;
        public long Steps;
        public long Stamps;
        public long Bytes;
        public long Ended;

        public void Add(long stamps, long bytes, bool ended)
        {
            Steps++;
            Stamps += stamps;
            Bytes += bytes;
            Ended += ended ? 1 : 0;
        }
    }
}
