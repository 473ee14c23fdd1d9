using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

/// <summary>Reads bytes; from <see cref="CoroutineReader"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public struct ReadOperation : ICoroutineMachine<ReadOnlyMemory<byte>>
{
    private readonly CoroutineReader _reader;
    private readonly ReadOnlyMemory<byte> _separator;
    private readonly int _count;
    private readonly ReadKind _kind;

    /// <summary>Up to where the separator was looked for in vain.</summary>
    private int _searched;
    private ReadOnlyMemory<byte> _result;

    internal ReadOperation(CoroutineReader reader, ReadKind kind, int count, ReadOnlyMemory<byte> separator = default)
    {
        _reader = reader;
        _kind = kind;
        _count = count;
        _separator = separator;
    }

    /// <summary>The number of its present wait.</summary>
    internal int Wait { readonly get; set; }

    /// <summary>How many bytes are asked for, or how far a separator is looked for.</summary>
    internal readonly int Count => _count;

    internal readonly ReadKind Kind => _kind;

    internal readonly ReadOnlySpan<byte> Separator => _separator.Span;

    void ICoroutineMachine.Describe(CompilerServices.MachineMapBuilder map) => map.WaitsFor(in _reader);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => _reader.PollRead(ref context, ref this, ref _searched, out _result);

    /// <inheritdoc/>
    public readonly ReadOnlyMemory<byte> GetResult() => _result;
}
