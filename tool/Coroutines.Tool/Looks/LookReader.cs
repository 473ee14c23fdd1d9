namespace Coroutines.Tool.Looks;

/// <summary>Makes a look of the blocks that come in: of one process, for one who asked.</summary>
/// <param name="asker">The number that the head of the look brings back.</param>
internal sealed class LookReader(long asker)
{
    private readonly Dictionary<(Wire.Stream Stream, int Loop, int Number), Part> _parts = [];
    private int _number = int.MaxValue;

    /// <summary>What was seen; null until the process has answered.</summary>
    public ProcessLook? Look { get; private set; }

    /// <summary>Whether every loop has answered.</summary>
    public bool IsComplete => Look is { } look && look.Loops.TrueForAll(static loop => loop.IsComplete);

    /// <summary>Whether there are rows of every loop, of those that did not answer too.</summary>
    public bool HasAll => Look is { } look && look.Loops.TrueForAll(static loop => loop.IsComplete || loop.IsBlocked);

    /// <summary>Takes a block.</summary>
    public void Take(byte[] bytes)
    {
        var block = new BlockReader(bytes);
        if (block.Stream == Wire.Stream.Head)
        {
            ReadHead(ref block);
        }
        else if (block.Stream is Wire.Stream.Rows or Wire.Stream.StaleRows && block.Number >= _number)
        {
            // A loop answers who asked last; that look is as good.
            ReadRows(ref block);
        }
    }

    private void ReadHead(ref BlockReader block)
    {
        var look = new ProcessLook();
        var isOurs = false;
        while (!block.IsAtEnd)
        {
            switch (block.Record())
            {
                case Wire.Record.Process:
                    look.Version = block.Text();
                    look.Frequency = block.Number64();
                    isOurs = block.Number64() == asker;
                    break;
                case Wire.Record.Loop:
                    var loop = new LoopLook(block.Int());
                    ReadLoop(loop, ref block);
                    look.Loops.Add(loop);
                    break;
                case Wire.Record.End:
                    block.Int();
                    break;
            }
        }

        if (isOurs && Look is null)
        {
            Look = look;
            _number = block.Number;
        }
    }

    private void ReadRows(ref BlockReader block)
    {
        if (!_parts.TryGetValue((block.Stream, block.Loop, block.Number), out Part? part))
        {
            part = new Part(block.Loop);
            _parts.Add((block.Stream, block.Loop, block.Number), part);
        }

        if (part.Blocks++ != block.Block)
        {
            part.Loop.IsBroken = true;
            part.Blocks = block.Block + 1;
        }

        while (!block.IsAtEnd)
        {
            Wire.Record record = block.Record();
            if (record == Wire.Record.End)
            {
                block.Int();
                Put(part.Loop, block.Stream);
            }
            else if (!part.Names.TryReadName(record, ref block) && !TryRead(part, record, ref block))
            {
                return;
            }
        }
    }

    /// <summary>Reads a record; false where a name that it tells by number got lost, and with it the block.</summary>
    private static bool TryRead(Part part, Wire.Record record, ref BlockReader block)
    {
        LoopLook loop = part.Loop;
        try
        {
            switch (record)
            {
                case Wire.Record.Loop:
                    block.Int();
                    ReadLoop(loop, ref block);
                    break;
                case Wire.Record.Row:
                    loop.Rows.Add(part.Names.ReadRow(ref block));
                    break;
                case Wire.Record.Count:
                    block.Int();
                    loop.Rows[^1].Usage = RecordReader.ReadUsage(ref block, hasEnded: false);
                    break;
                case Wire.Record.LoopCount:
                    loop.Turns = block.Number64();
                    loop.InTurns = block.Number64();
                    break;
                case Wire.Record.MethodCount:
                    Frame method = part.Names.Frame(block.Int(), 0);
                    loop.Methods[method] = RecordReader.ReadUsage(ref block, hasEnded: true);
                    break;
            }

            return true;
        }
        catch (KeyNotFoundException) when (loop.IsBroken)
        {
            return false;
        }
    }

    private static void ReadLoop(LoopLook loop, ref BlockReader block)
    {
        loop.IsRunning = block.Byte() != 0;
        loop.Thread = block.Int();
        loop.Current = block.Int();
        loop.LiveTasks = block.Int();
        loop.Ready = block.Int();
        loop.Time = new TimeSpan(block.Number64());
    }

    private void Put(LoopLook loop, Wire.Stream stream)
    {
        var place = Look!.Loops.FindIndex(one => one.Number == loop.Number);
        if (place >= 0 && !Look.Loops[place].IsComplete)
        {
            loop.IsComplete = stream == Wire.Stream.Rows;
            loop.IsBlocked = !loop.IsComplete;
            Look.Loops[place] = loop;
        }
    }

    private sealed class Part(int loop)
    {
        public LoopLook Loop { get; } = new(loop);

        public RecordReader Names { get; } = new();

        public int Blocks { get; set; }
    }
}
