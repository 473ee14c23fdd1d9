using System.Reflection;

namespace Coroutines;

/// <summary>Writes tasks of a loop as records: the chain of their coroutines, and what they wait for.</summary>
/// <param name="loop">The loop.</param>
/// <param name="blocks">Where to.</param>
internal sealed class RowWriter(CoroutineLoop loop, BlockWriter blocks)
{
    /// <summary>The numbers of names and methods; a name is told when it is first used in a look or recording.</summary>
    private readonly Dictionary<object, Known> _known = [];
    private int _number;

    public BlockWriter Blocks => blocks;

    /// <summary>Begins a look or recording.</summary>
    public void Begin(int number)
    {
        _number = number;
        blocks.Begin(number);
    }

    /// <summary>Writes a row, and the names in it before that.</summary>
    public void Row(int task)
    {
        ref TaskHeader header = ref loop.Header(task);
        uint name = loop.RareOf(task).Name is { } given ? NameOf(given) : 0;
        uint method = MethodOf(loop.Store[header.Type].MachineType);
        blocks.RecordOf(Wire.Record.Row, 24);
        blocks.Number(task);
        blocks.Number(header.Generation);
        blocks.Byte((byte)header.Kind);
        blocks.Byte((byte)((header.Step & PollFlags.Resuming) != 0 ? 1 : 0));
        blocks.Byte(header.Cancelling);
        blocks.Byte((byte)(task == loop.CurrentTaskIndex ? 1 : 0));
        blocks.Number(name);
        blocks.Number(0);
        Stand(ref header, method);
        blocks.Number(0);
    }

    /// <summary>Writes how a task waits.</summary>
    public void Wait(ref TaskHeader header) => Stand(ref header, 0);

    private void Stand(ref TaskHeader header, uint method)
    {
        blocks.Byte((byte)header.Wait);
        blocks.Number(header.Wait == WaitKind.Header ? header.Target : 0);
        blocks.Number(0);
        blocks.Number(0);
        blocks.Number(0);
        blocks.Number(method == 0 ? 0 : 1);
        if (method != 0)
        {
            blocks.Number(method);
            blocks.Number(0);
        }
    }

    /// <summary>The number of a name.</summary>
    public uint NameOf(string name)
    {
        Known known = KnownOf(name);
        if (known.ToldIn != _number)
        {
            known.ToldIn = _number;
            blocks.RecordOfText(Wire.Record.Name, 1);
            blocks.Number(known.Number);
            blocks.Text(name);
        }

        return known.Number;
    }

    /// <summary>The number of the coroutine method of a machine.</summary>
    public uint MethodOf(Type machine)
    {
        Known known = KnownOf(machine);
        if (known.ToldIn != _number)
        {
            known.ToldIn = _number;
            known.Name ??= MachineSlab.NameOf(machine);
            known.File ??= machine.GetCustomAttribute<CompilerServices.CoroutineMachineAttribute>()?.File ?? "";
            uint name = NameOf(known.Name);
            blocks.RecordOfText(Wire.Record.Method, 2);
            blocks.Number(known.Number);
            blocks.Byte(1);
            blocks.Number(name);
            blocks.Text(known.File);
        }

        return known.Number;
    }

    private Known KnownOf(object key)
    {
        if (!_known.TryGetValue(key, out Known? known))
        {
            known = new Known((uint)_known.Count + 1);
            _known.Add(key, known);
        }

        return known;
    }

    private sealed class Known(uint number)
    {
        public readonly uint Number = number;

        /// <summary>The look or recording in which it was told last.</summary>
        public int ToldIn = -1;
        public string? Name;
        public string? File;
    }
}
