using System.Runtime.CompilerServices;

namespace Coroutines;

// How a header that is done and has no claims ends.
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
        Require(header.Kind >= HeaderKind.Task && header.State != TaskState.Pending && header.Waiters > 0, "a link was released that nobody has", index);
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
        Require(header.Kind != HeaderKind.Free && header.State != TaskState.Pending, "a header was freed that is not done", index);
        Note(LoopEvent.Free, index, (int)header.Kind);
        BeginChange();
        if (header.Is(HeaderMarks.HasRare))
        {
            FreeRare(index, ref header);
        }

        if (header.Kind >= HeaderKind.Gather)
        {
            if (header.FirstChild != 0)
            {
                FreeChildren(ref header);
            }
        }
        else if (header.State == TaskState.Completed && header.ResultType is not (0 or ResultSlab.Inline))
        {
            _results[header.ResultType]!.Free(header.ResultPlace);
        }

        FreeKept(index, ref header);
        Require(header.Kind == HeaderKind.Free && !_rare.Has(index), "a header was freed that keeps something", index);
        EndChange();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FreeRare(int index, ref TaskHeader header)
    {
        bool lost = header.State == TaskState.Faulted && !header.Is(HeaderMarks.Consumed | HeaderMarks.Reported | HeaderMarks.CanceledAsError);
        RareData rare = _rare.Remove(index);
        header.Marks = (header.Marks & ~HeaderMarks.HasRare) | HeaderMarks.Reported;
        rare.Token?.Dispose();
        if (lost)
        {
            Report(LostError, rare.Error!, NameOf(index, in rare));
        }
    }
}
