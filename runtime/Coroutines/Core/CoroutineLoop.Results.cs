using System.Runtime.CompilerServices;

namespace Coroutines;

// Results of tasks and futures.
public sealed partial class CoroutineLoop
{
    private ResultSlab?[] _results = new ResultSlab?[8];

    internal ResultSlab<T> Results<T>()
    {
        int type = ResultSlab<T>.Type;
        ResultSlab?[] results = _results;
        return (uint)type < (uint)results.Length && results[type] is { } slab ? Unsafe.As<ResultSlab<T>>(slab) : AddResults<T>(type);
    }

    /// <summary>The result of a header that completed. The caller holds a link or pin on it.</summary>
    internal T ReadResult<T>(int index)
    {
        ref TaskHeader header = ref Header(index);
        switch (header.Kind)
        {
            case HeaderKind.Shield:
                return ReadResult<T>(header.Inner);
            case HeaderKind.Gather:
                return ReadGather<T>(index);
            default:
                return header.ResultType == 0 ? default! : ReadOwnResult<T>(ref header);
        }
    }

    private T ReadOwnResult<T>(ref TaskHeader header)
    {
        if (header.ResultType != ResultSlab<T>.HeaderType)
        {
            // A handle that was read while another thread wrote it.
            ThrowHelper.ThrowStaleHandle();
        }

        return ResultSlab<T>.IsInline ? header.InlineResult<T>() : Results<T>().Read(header.ResultPlace);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ResultSlab<T> AddResults<T>(int type)
    {
        if (type >= _results.Length)
        {
            _results = LoopMemory.Longer(_results, Math.Max(type + 1, _results.Length * 2), type + 1);
        }

        // A result belongs to a header, so where those are limited this is all there can be.
        int capacity = Store.IsLimited ? _options.TaskCapacity : Math.Min(_options.TaskCapacity, 1024);
        var slab = new ResultSlab<T>(capacity);
        _results[type] = slab;
        return slab;
    }
}
