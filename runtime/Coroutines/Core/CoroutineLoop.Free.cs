using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>How a header that is done and has no claims ends.</summary>
public sealed unsafe partial class CoroutineLoop
{
    private const string LostError = "An exception came out of a coroutine that nobody awaits.";

    /// <summary>Frees a header that is done if nobody has a claim on it any more.</summary>
    internal void TryFree(int index) => TryFree(index, ref Header(index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TryFree(int index, ref TaskHeader header)
    {
        HeaderMarks marks = header.Marks;
        if (header.State != TaskState.Pending && header.Waiters == 0
            && (marks & HeaderMarks.Preserved) == 0
            && (marks & (HeaderMarks.Detached | HeaderMarks.Consumed)) != 0)
        {
            FreeHeader(index, ref header);
        }
    }

    /// <summary>One woken link has looked at its header.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ReleaseLink(int index, bool consumed) => ReleaseLink(index, ref Header(index), consumed);

    /// <inheritdoc cref="ReleaseLink(int, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ReleaseLink(int index, ref TaskHeader header, bool consumed)
    {
        header.Waiters--;
        if (consumed)
        {
            header.Marks |= HeaderMarks.Consumed;
        }

        TryFree(index, ref header);
    }

    /// <summary>Frees a header that is done and behind which nothing else stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FreeKept(int index, ref TaskHeader header)
    {
        _kept--;
        SlotSlab.Free(Store, _blocks, index, ref header);
    }

    private void FreeHeader(int index, ref TaskHeader header)
    {
        SafeFlavour.Require(header.Kind != HeaderKind.Free && header.State != TaskState.Pending, "a header was freed that is not done", index);
        BeginChange();
        if (header.Is(HeaderMarks.HasRare))
        {
            FreeCold(index, ref header);
        }

        if (header.Kind >= HeaderKind.Gather)
        {
            if (header.Slot != 0)
            {
                FreeChildren(ref header);
            }
        }
        else if (header.State == TaskState.Completed && header.ResultType is not (0 or ResultSlab.Inline))
        {
            _results[header.ResultType]!.Free(header.Slot);
        }

        FreeKept(index, ref header);
        EndChange();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FreeCold(int index, ref TaskHeader header)
    {
        bool lost = header.State == TaskState.Faulted && !header.Is(HeaderMarks.Consumed | HeaderMarks.Reported | HeaderMarks.CanceledAsError);
        RareData cold = _rare.Items[_rareOf[index]];
        _rare.Free(_rareOf[index]);
        _rareOf[index] = 0;
        header.Marks = (header.Marks & ~HeaderMarks.HasRare) | HeaderMarks.Reported;
        cold.Token?.Dispose();
        if (lost)
        {
            Report(LostError, cold.Error!, NameOf(index, in cold));
        }
    }
}
