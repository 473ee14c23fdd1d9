using System.Diagnostics.CodeAnalysis;

namespace Coroutines.IO;

/// <summary>The lines of a reader; from <see cref="CoroutineReader.Lines"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Enumerated, never compared.")]
public readonly struct ReaderLines
{
    private readonly CoroutineReader _reader;

    internal ReaderLines(CoroutineReader reader) => _reader = reader;

    /// <summary>The lines from here on.</summary>
    public Enumerator GetAsyncEnumerator() => new(_reader);

    /// <summary>Gives line after line.</summary>
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    public sealed class Enumerator
    {
        private readonly CoroutineReader _reader;

        internal Enumerator(CoroutineReader reader) => _reader = reader;

        /// <summary>The line with its line feed, valid until the next.</summary>
        public ReadOnlyMemory<byte> Current { get; private set; }

        /// <summary>Reads the next line.</summary>
        /// <returns>Whether there was one.</returns>
        public CoroutineOperation<bool, MoveNextOperation> MoveNextAsync() => new MoveNextOperation(this);

        /// <summary>Nothing is to be given back.</summary>
        [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The shape of an enumerator.")]
        public ValueTask DisposeAsync() => default;

        /// <summary>Reads the next line; from <see cref="MoveNextAsync"/>.</summary>
        [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
        public struct MoveNextOperation : ICoroutineMachine<bool>
        {
            private readonly Enumerator _lines;
            private ReadOperation _read;

            internal MoveNextOperation(Enumerator lines)
            {
                _lines = lines;
                _read = lines._reader.ReadLine().Machine;
            }

            void ICoroutineMachine.Describe(CompilerServices.MachineMapBuilder map) => map.Inner(in _read);

            /// <inheritdoc/>
            public PollStatus Poll(ref PollContext context)
            {
                PollStatus status = _read.Poll(ref context);
                if (status == PollStatus.Completed)
                {
                    _lines.Current = _read.GetResult();
                }

                return status;
            }

            /// <inheritdoc/>
            public readonly bool GetResult() => !_lines.Current.IsEmpty;
        }
    }
}
