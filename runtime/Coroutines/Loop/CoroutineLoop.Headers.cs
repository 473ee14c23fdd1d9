using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private TaskHeader[] _headers;
    private int[] _coldOf;
    private Slab<LinkNode> _nodes;
    private Slab<ColdData> _cold;
    private int _freeHeader;
    private int _highHeader = 1;
    private int _liveTasks;
    private int _headersInUse;

    /// <summary>The number of live tasks: started and not done.</summary>
    public int TaskCount => _liveTasks;

    internal int HeadersInUse => _headersInUse;

    internal int NodesInUse => _nodes.InUse;

    internal int ColdInUse => _cold.InUse;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TaskHeader Header(int index) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_headers), index);

    internal ref LinkNode Node(int index) => ref _nodes.Items[index];

    internal int SlotOf(int task) => Header(task).Slot;

    /// <summary>Whether a handle's (index, generation) names a header that still lives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsLive(int index, uint generation) => Header(index).Generation == generation;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int RentHeader(HeaderKind kind)
    {
        int index = _freeHeader;
        if (index == 0)
        {
            index = RentNewHeader();
        }

        ref TaskHeader header = ref Header(index);
        _freeHeader = header.Next;
        _headersInUse++;
        header.Kind = kind;
        header.State = TaskState.Pending;
        header.Step = 0;
        header.Wait = WaitKind.None;
        header.Type = 0;
        header.Marks = HeaderMarks.None;
        header.Cancelling = 0;
        header.Slot = 0;
        header.Waiters = 0;
        header.Target = 0;
        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RentNewHeader()
    {
        if (_highHeader == _headers.Length)
        {
            if (Store.IsLimited && !_closing)
            {
                ThrowHelper.ThrowCapacity("tasks and futures", _options.TaskCapacity);
            }

            Array.Resize(ref _headers, _headers.Length * 2);
            Array.Resize(ref _coldOf, _headers.Length);
        }

        _headers[_highHeader].Generation = 1;
        return _highHeader++;
    }

    /// <summary>Frees a header that is done if nobody has a claim on it any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void TryFree(int index)
    {
        ref TaskHeader header = ref Header(index);
        if (header.State != TaskState.Pending && header.Waiters == 0
            && (header.Marks & HeaderMarks.Preserved) == 0
            && (header.Marks & (HeaderMarks.Detached | HeaderMarks.Consumed)) != 0)
        {
            FreeHeader(index);
        }
    }

    /// <summary>One woken link has looked at its header.</summary>
    internal void ReleaseLink(int index, bool consumed)
    {
        ref TaskHeader header = ref Header(index);
        header.Waiters--;
        if (consumed)
        {
            header.Marks |= HeaderMarks.Consumed;
        }

        TryFree(index);
    }

    private void FreeHeader(int index)
    {
        ref TaskHeader header = ref Header(index);
        if (_coldOf[index] != 0)
        {
            FreeCold(index, ref header);
            header = ref Header(index);
        }

        header.Generation++;
        if (header.Type != 0 && header.State == TaskState.Completed && header.Kind <= HeaderKind.Future)
        {
            _results[header.Type]!.Free(header.Slot);
        }
        else if (header.Kind >= HeaderKind.Gather)
        {
            FreeChildren(index);
            header = ref Header(index);
        }

        header.Kind = HeaderKind.Free;
        header.Next = _freeHeader;
        _freeHeader = index;
        _headersInUse--;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FreeCold(int index, ref TaskHeader header)
    {
        bool lost = header.State == TaskState.Faulted && !header.Is(HeaderMarks.Consumed | HeaderMarks.Reported | HeaderMarks.CancelledAsError);
        ColdData cold = _cold.Items[_coldOf[index]];
        _cold.Free(_coldOf[index]);
        _coldOf[index] = 0;
        header.Marks |= HeaderMarks.Reported;
        cold.Token?.Dispose();
        if (lost)
        {
            Report("An exception came out of a coroutine that nobody awaits.", cold.Error!, NameOf(index, in cold));
        }
    }

    /// <summary>The rare data of a header; rents the record if there is none.</summary>
    internal ref ColdData Cold(int index)
    {
        int cold = _coldOf[index];
        if (cold == 0)
        {
            _coldOf[index] = cold = _cold.Rent();
        }

        return ref _cold.Items[cold];
    }

    /// <summary>The message of a cancellation request that waits for delivery.</summary>
    internal string? MessageOf(int index) => _coldOf[index] is var cold and not 0 ? _cold.Items[cold].CancelMessage : null;

    private void SetMessage(int index, string? message)
    {
        if (message is not null || _coldOf[index] != 0)
        {
            Cold(index).CancelMessage = message;
        }
    }

    internal string? NameOfHeader(int index) => NameOf(index, _coldOf[index] is var cold and not 0 ? _cold.Items[cold] : default);

    private string? NameOf(int index, in ColdData cold)
    {
        if (cold.Name is not null)
        {
            return cold.Name;
        }

        ref TaskHeader header = ref Header(index);
        return header is { Kind: HeaderKind.Task, State: TaskState.Pending } ? Store[header.Type].Name : null;
    }
}
