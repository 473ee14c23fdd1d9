using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

/// <summary>Reads bytes into memory of the caller's; from <see cref="CoroutineReader.Read(Memory{byte})"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public struct ReadIntoOperation : ICoroutineMachine<int>
{
    private readonly Memory<byte> _into;
    private ReadOperation _read;
    private int _count;

    internal ReadIntoOperation(CoroutineReader reader, Memory<byte> into)
    {
        _into = into;
        _read = new ReadOperation(reader, ReadKind.Some, into.Length);
    }

    void ICoroutineMachine.Describe(CompilerServices.MachineMapBuilder map) => map.Inner(in _read);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        PollStatus status = _read.Poll(ref context);
        if (status == PollStatus.Completed)
        {
            // Copied only now: nothing is ever on its way into memory of a caller that has gone.
            ReadOnlyMemory<byte> result = _read.GetResult();
            result.CopyTo(_into);
            _count = result.Length;
        }

        return status;
    }

    /// <inheritdoc/>
    public readonly int GetResult() => _count;
}
