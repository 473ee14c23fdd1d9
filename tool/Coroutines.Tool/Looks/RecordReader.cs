namespace Coroutines.Tool.Looks;

/// <summary>Reads rows, and the names that they tell by number. One for each loop and look or recording.</summary>
internal sealed class RecordReader
{
    private readonly Dictionary<int, string> _names = new() { [0] = "" };
    private readonly Dictionary<int, (string Name, string File, bool IsMethod)> _methods = [];
    private readonly Dictionary<(int Method, int Line), Frame> _frames = [];

    /// <summary>Reads a record of names, if it is one.</summary>
    public bool TryReadName(Wire.Record record, ref BlockReader block)
    {
        if (record == Wire.Record.Name)
        {
            _names[block.Int()] = block.Text();
            return true;
        }

        if (record == Wire.Record.Method)
        {
            var number = block.Int();
            var isMethod = block.Byte() != 0;
            _methods[number] = (_names[block.Int()], block.Text(), isMethod);
            return true;
        }

        return false;
    }

    public TaskRow ReadRow(ref BlockReader block) => new()
    {
        Index = block.Int(),
        Generation = (uint)block.Number64(),
        Kind = (HeaderKind)block.Byte(),
        HasBegun = block.Byte() != 0,
        Cancelling = block.Byte(),
        IsRunning = block.Byte() != 0,
        Name = Name(block.Int()),
        Limit = Time(block.Number64()),
        Stand = ReadStand(ref block),
        Links = ReadLinks(ref block),
    };

    public Stand ReadStand(ref BlockReader block) => new()
    {
        Wait = (WaitKind)block.Byte(),
        Target = block.Int(),
        Due = Time(block.Number64()),
        On = Name(block.Int()),
        Holder = block.Int(),
        Skipped = block.Int(),
        Frames = ReadFrames(ref block),
    };

    public static Usage ReadUsage(ref BlockReader block, bool hasEnded) =>
        new(block.Number64(), block.Number64(), block.Number64(), hasEnded ? block.Number64() : 0);

    /// <summary>A method by its number, and a line of it.</summary>
    public Frame Frame(int method, int line)
    {
        if (!_frames.TryGetValue((method, line), out Frame? frame))
        {
            (var name, var file, var isMethod) = _methods[method];
            frame = new Frame(name, file, line, isMethod);
            _frames.Add((method, line), frame);
        }

        return frame;
    }

    private string Name(int number) => _names[number];

    private Frame[] ReadFrames(ref BlockReader block)
    {
        var frames = new Frame[block.Int()];
        for (var i = 0; i < frames.Length; i++)
        {
            frames[i] = Frame(block.Int(), block.Int());
        }

        return frames;
    }

    private static RowLink[] ReadLinks(ref BlockReader block)
    {
        var count = block.Int();
        RowLink[] links = count == 0 ? [] : new RowLink[count];
        for (var i = 0; i < links.Length; i++)
        {
            links[i] = new RowLink((LinkKind)block.Byte(), block.Int());
        }

        return links;
    }

    private static TimeSpan? Time(long left) => left == 0 ? null : new TimeSpan(left - 1);
}
