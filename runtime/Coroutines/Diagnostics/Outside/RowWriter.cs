using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Writes rows of a look as records: numbers, and names the first time they are used. Text is made by who reads them.</summary>
/// <remarks>Optimized from the first call on, as the walk is: who looks twice at 10,000 tasks would pay four times as much at the second look.</remarks>
/// <param name="loop">The loop.</param>
/// <param name="blocks">Where to.</param>
internal sealed class RowWriter(CoroutineLoop loop, BlockWriter blocks)
{
    /// <summary>Tasks may each have a name of their own: with more than so many they are numbered anew.</summary>
    private const int MostNames = 1 << 14;

    /// <summary>The numbers of names and of types, and in which look or recording each was told last.</summary>
    private readonly Dictionary<object, Name> _names = [];

    /// <summary>By the number of a map: in which look or recording it was told last.</summary>
    private int[] _maps = [];
    private int _number;

    public BlockWriter Blocks => blocks;

    /// <summary>Begins a look or recording.</summary>
    /// <param name="number">Its number, from 1.</param>
    public void Begin(int number)
    {
        _number = number;
        blocks.Begin(number);
    }

    /// <summary>Writes a row, and the names in it before that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Row(in TaskRow row, LoopSnapshot look)
    {
        int name = row.Name is null ? 0 : NameOf(row.Name);
        int on = Tell(in row, look);
        ReadOnlySpan<LinkRow> links = look.LinksOf(in row);
        links = links[..Math.Min(links.Length, Wire.MostFrames)];
        blocks.RecordOf(Wire.Record.Row, 20 + (2 * (Wire.MostFrames + links.Length)));
        blocks.Number(row.Index);
        blocks.Number(row.Generation);
        blocks.Byte((byte)row.Kind);
        blocks.Byte((byte)(row.Step == 0 ? 0 : 1));
        blocks.Byte(row.Cancelling);
        blocks.Byte((byte)(row.IsRunning ? 1 : 0));
        blocks.Number(name);
        blocks.Number(Left(row.Limit, look));
        Stand(in row, look, on);
        blocks.Number(links.Length);
        foreach (LinkRow link in links)
        {
            blocks.Byte((byte)link.Kind);
            blocks.Number(link.Waiter);
        }
    }

    /// <summary>Tells the names in a stand.</summary>
    /// <returns>The number of what is waited for.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Tell(in TaskRow row, LoopSnapshot look)
    {
        foreach (FrameRow frame in look.FramesOf(in row))
        {
            MethodOf(frame.Map);
        }

        return row.On is null ? 0 : NameOf(row.On.GetType());
    }

    /// <summary>Writes a stand, whose names were told.</summary>
    /// <param name="row">The row.</param>
    /// <param name="look">Its look.</param>
    /// <param name="on">What <see cref="Tell"/> gave.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Stand(in TaskRow row, LoopSnapshot look, int on)
    {
        blocks.Byte((byte)row.Wait);
        blocks.Number(row.Target);
        blocks.Number(Left(row.Due, look));
        blocks.Number(on);
        blocks.Number(row.On is null ? 0 : loop.HolderOf(row.On));
        ReadOnlySpan<FrameRow> frames = look.FramesOf(in row);
        int skipped = Math.Max(0, frames.Length - Wire.MostFrames);
        int first = skipped == 0 ? frames.Length : Wire.MostFrames / 2;
        blocks.Number(skipped);
        blocks.Number(frames.Length - skipped);
        Frames(frames[..first]);
        Frames(frames[(first + skipped)..]);
    }

    /// <summary>The number of a coroutine method or operation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int MethodOf(MachineMap map)
    {
        if (map.Id >= _maps.Length)
        {
            Array.Resize(ref _maps, Math.Max(map.Id + 1, _maps.Length * 2));
        }

        if (_maps[map.Id] != _number)
        {
            _maps[map.Id] = _number;
            int name = NameOf(map.Name);
            blocks.RecordOfText(Wire.Record.Method, 2);
            blocks.Number(map.Id);
            blocks.Byte((byte)(map.IsMethod ? 1 : 0));
            blocks.Number(name);
            blocks.Text(map.HasPlace ? map.File : "");
        }

        return map.Id;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Frames(ReadOnlySpan<FrameRow> frames)
    {
        foreach (FrameRow frame in frames)
        {
            blocks.Number(frame.Map.Id);
            blocks.Number(frame.Map.HasPlace ? frame.Line : 0);
        }
    }

    /// <summary>The number of a name, or of that of a type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NameOf(object key)
    {
        if (!_names.TryGetValue(key, out Name? known))
        {
            if (_names.Count == MostNames)
            {
                _names.Clear();
            }

            known = new Name(_names.Count + 1, key as string ?? NameOfType((Type)key));
            _names.Add(key, known);
        }

        if (known.ToldIn != _number)
        {
            known.ToldIn = _number;
            blocks.RecordOfText(Wire.Record.Name, 1);
            blocks.Number(known.Number);
            blocks.Text(known.Text);
        }

        return known.Number;
    }

    /// <summary>The time that is left of a limit, plus one; zero for none.</summary>
    private static long Left(long time, LoopSnapshot look) => time == LoopTime.Never ? 0 : Math.Max(0, time - look.Now) + 1;

    private static string NameOfType(Type type)
    {
        if (typeof(Task).IsAssignableFrom(type))
        {
            return LoopText.NameOfTask(type);
        }

        string name = type.Name.Split('`')[0];
        Type[] arguments = type.GenericTypeArguments;
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(NameOfType))}>";
    }

    private sealed class Name(int number, string text)
    {
        public readonly int Number = number;
        public readonly string Text = text;

        /// <summary>The look or recording in which it was told last.</summary>
        public int ToldIn;
    }
}
