namespace Coroutines.IO.Streams;

/// <summary>The operations on the reader, the writer and the transport.</summary>
internal sealed partial class Interpreter
{
    private const int LettersOfTheAlphabet = 26;

    private string Reading() => $" | eof={Texts.Write(_reader.AtEof)} buf={_reader.BufferedBytes}";

    private string Writing() => $" | out={_transport.WriteBufferSize} closing={Texts.Write(_writer.IsClosing)}";

    [Coroutine]
    private async Coroutine<string?> Read(string label, Op op)
    {
        switch (op.Kind)
        {
            case "read":
                return Texts.Write((await _reader.Read(op.Number(0))).Span);
            case "readtoend":
                return Texts.Write((await _reader.ReadToEnd()).Span);
            case "readline":
                return Texts.Write((await _reader.ReadLine()).Span);
            case "readexactly":
                return Texts.Write((await _reader.ReadExactly(op.Number(0))).Span);
            case "readuntil":
                return Texts.Write((await _reader.ReadUntil(op.Bytes(0))).Span);
            default:
                int most = op.Number(0);
                int count = 0;
                await foreach (ReadOnlyMemory<byte> line in _reader.Lines())
                {
                    Log(label, $"line {Texts.Write(line.Span)}{Reading()}");
                    if (++count == most)
                    {
                        break;
                    }
                }

                return Texts.Write(count);
        }
    }

    [Coroutine]
    private async Coroutine<string?> Pump(string label, Op op)
    {
        foreach (byte[] chunk in op.AllBytes(0))
        {
            for (int turn = 0; turn < op.Number(2) && _transport.IsReadingPaused; turn++)
            {
                await Coroutine.Yield();
            }

            _reader.FeedData(chunk);
            Log(label, $"fed {chunk.Length}{Reading()}");
            for (int turn = 0; turn < op.Number(1); turn++)
            {
                await Coroutine.Yield();
            }
        }

        return null;
    }

    [Coroutine]
    private async Coroutine<string?> WaitForWriter(Op op)
    {
        if (op.Kind == "drain")
        {
            await _writer.Drain();
        }
        else
        {
            await _writer.WaitClosed();
        }

        return null;
    }

    /// <summary>The operations that do not wait.</summary>
    private string? Perform(Op op)
    {
        switch (op.Kind)
        {
            case "at_eof":
                return Texts.Write(_reader.AtEof);
            case "feed":
                _reader.FeedData(op.Data());
                return null;
            case "eof":
                _reader.FeedEof();
                return null;
            case "set_exception":
                _reader.SetException(op.Error()!);
                return null;
            case "new_reader":
                _ = new CoroutineReader(op.Number(0));
                return null;
            case "set_transport":
                _reader.SetTransport(_transport);
                return null;
            case "cancel":
                return Texts.Write(_tasks[op.Text(0)!].Cancel());
            default:
                return PerformWriting(op);
        }
    }

    private string? PerformWriting(Op op)
    {
        switch (op.Kind)
        {
            case "write":
                _writer.Write(NextBytes(op.Number(0)));
                return null;
            case "writelines":
                ReadOnlyMemory<byte>[] pieces = [.. op.Numbers(0).Select(count => (ReadOnlyMemory<byte>)NextBytes(count))];
                _writer.WriteLines(pieces);
                return null;
            case "write_eof":
                _writer.WriteEof();
                return null;
            case "can_write_eof":
                return Texts.Write(_writer.CanWriteEof);
            case "close":
                _writer.Close();
                return null;
            case "is_closing":
                return Texts.Write(_writer.IsClosing);
            case "limits":
                _writer.Transport.SetWriteBufferLimits(op.NumberOrNull(0), op.NumberOrNull(1));
                return $"{_writer.Transport.WriteBufferLimits.Low}..{_writer.Transport.WriteBufferLimits.High}";
            case "kernel":
                _transport.Take(op.Number(0));
                return null;
            case "abort":
                _writer.Abort();
                return null;
            case "fail":
                _transport.Fail(op.Error());
                return null;
            case "lose":
                _transport.Lose(op.Error());
                return null;
            default:
                throw new InvalidDataException($"The operation {op.Kind} is unknown.");
        }
    }

    private byte[] NextBytes(int count)
    {
        byte[] bytes = [.. Enumerable.Range(_written, count).Select(static number => (byte)('a' + (number % LettersOfTheAlphabet)))];
        _written += count;
        return bytes;
    }
}
