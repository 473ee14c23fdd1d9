using System.Net.Sockets;

namespace Coroutines.IO;

// What is written goes out at the end of the turn, or when it is much.
internal sealed partial class StreamTransport
{
    private WriteBuffer _written;
    private WriteMarks _marks = WriteMarks.Default;
    private bool _isKept;
    private bool _isWritePaused;
    private bool _hasWrittenEnd;
    private bool _watchesWrite;

    public int WriteBufferSize => _written.Count;

    public bool CanWriteEof => _channel.CanEndSending;

    public (int Low, int High) WriteBufferLimits => (_marks.Low, _marks.High);

    public void Write(ReadOnlySpan<byte> data)
    {
        if (_hasWrittenEnd)
        {
            throw new InvalidOperationException("The end was written already (WriteEof); nothing can be written after it.");
        }

        if (data.IsEmpty || _isLost)
        {
            return;
        }

        _written.Append(data);
        if (_watchesWrite)
        {
            PauseProtocol();
        }
        else if (_written.Count > _marks.High)
        {
            // The marks are for what the system does not take.
            Send();
        }
        else
        {
            KeepForFlush();
        }
    }

    public void WriteEof()
    {
        if (!CanWriteEof)
        {
            throw new NotSupportedException("This transport cannot tell its end and stay open for reading, as over TLS; close it instead.");
        }

        if (_hasWrittenEnd || IsClosing)
        {
            return;
        }

        _hasWrittenEnd = true;
        if (_written.Count == 0)
        {
            EndSending();
        }
    }

    public void SetWriteBufferLimits(int? high = null, int? low = null)
    {
        _marks = WriteMarks.Of(high, low);
        PauseProtocol();
    }

    public void Flush()
    {
        _isKept = false;
        SendNow();
    }

    public void OnWritable()
    {
        if (_written.Count != 0)
        {
            Send();
        }
    }

    /// <summary>Sends what was written now, not at the end of the turn.</summary>
    internal void SendNow()
    {
        if (_written.Count != 0 && !_watchesWrite)
        {
            Send();
        }
    }

    private void KeepForFlush()
    {
        if (!_isKept)
        {
            _isKept = true;
            _selector.Keep(this);
        }
    }

    /// <summary>Sends what is written as far as the system takes it.</summary>
    private void Send()
    {
        try
        {
            int sent = _channel.Send(_written.Pending);
            if (sent != Channel.WouldBlock)
            {
                _written.Advance(sent);
            }
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            Break(error);
            return;
        }

        Watch(_written.Count != 0);
        PauseProtocol();
        ResumeProtocol();
        if (_written.Count != 0)
        {
            // The rest waits; or the protocol wrote when it was told to go on.
            return;
        }

        (_protocol as StreamProtocol)?.WasSent();
        if (IsClosing)
        {
            Lose(null);
        }
        else if (_hasWrittenEnd)
        {
            EndSending();
        }
    }

    private void EndSending()
    {
        try
        {
            _channel.EndSending();
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            Break(error);
        }
    }

    private void Watch(bool isWatched)
    {
        if (isWatched != _watchesWrite)
        {
            _watchesWrite = isWatched;
            _channel.WatchWrite(isWatched);
        }
    }

    private void PauseProtocol()
    {
        if (!_isWritePaused && _written.Count > _marks.High)
        {
            _isWritePaused = true;
            Call(static transport => transport._protocol.PauseWriting(), nameof(IBaseProtocol.PauseWriting));
        }
    }

    private void ResumeProtocol()
    {
        if (_isWritePaused && _written.Count <= _marks.Low)
        {
            _isWritePaused = false;
            Call(static transport => transport._protocol.ResumeWriting(), nameof(IBaseProtocol.ResumeWriting));
        }
    }
}
