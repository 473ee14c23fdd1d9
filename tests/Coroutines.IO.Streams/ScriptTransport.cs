using System.Net;
using System.Net.Sockets;

namespace Coroutines.IO.Streams;

/// <summary>asyncio's socket transport over a kernel that takes what the script lets it take; README.md, section 4.</summary>
internal sealed class ScriptTransport(CoroutineLoop loop, Scenario scenario, Action<string> log) : ITransport
{
    private readonly List<byte> _buffer = [];
    private WriteMarks _marks = WriteMarks.Of(scenario.High, scenario.Low);
    private int _room = scenario.Room;
    private bool _isWritingPaused;
    private bool _hasEnd;
    private bool _isLost;

    public bool IsClosing { get; private set; }

    /// <summary>What <c>pump</c> looks at.</summary>
    public bool IsReadingPaused { get; private set; }

    public bool IsReading => !IsReadingPaused && !IsClosing;

    public bool CanWriteEof => scenario.HalfClose;

    public int WriteBufferSize => _buffer.Count;

    public (int Low, int High) WriteBufferLimits => (_marks.Low, _marks.High);

    public EndPoint? LocalEndPoint => null;

    public EndPoint? RemoteEndPoint => null;

    public Socket? Socket => null;

    public required IBaseProtocol Protocol { get; set; }

    public void PauseReading()
    {
        if (!scenario.Pausable)
        {
            log("pause_reading ! NotImplementedError");
            throw new NotSupportedException();
        }

        log("pause_reading");
        IsReadingPaused = true;
    }

    public void ResumeReading()
    {
        log("resume_reading");
        IsReadingPaused = false;
    }

    public void Write(ReadOnlySpan<byte> data)
    {
        if (_hasEnd)
        {
            throw new InvalidOperationException("The end was written.");
        }

        if (data.IsEmpty || _isLost)
        {
            return;
        }

        if (_buffer.Count == 0)
        {
            data = data[Send(data)..];
            if (data.IsEmpty)
            {
                return;
            }
        }

        _buffer.AddRange(data);
        PauseWriting();
    }

    /// <summary>The kernel takes so many bytes more.</summary>
    public void Take(int count)
    {
        if (_isLost)
        {
            return;
        }

        _room += count;
        if (_buffer.Count == 0)
        {
            return;
        }

        _buffer.RemoveRange(0, Send([.. _buffer]));
        if (_isWritingPaused && _buffer.Count <= _marks.Low)
        {
            _isWritingPaused = false;
            log("resume_writing");
            Protocol.ResumeWriting();
        }

        if (_buffer.Count == 0 && IsClosing)
        {
            _isLost = true;
            End(null);
        }
        else if (_buffer.Count == 0 && _hasEnd)
        {
            log("shutdown");
        }
    }

    public void SetWriteBufferLimits(int? high = null, int? low = null)
    {
        _marks = WriteMarks.Of(high, low);
        PauseWriting();
    }

    public void WriteEof()
    {
        if (!CanWriteEof)
        {
            throw new NotSupportedException();
        }

        if (IsClosing || _hasEnd)
        {
            return;
        }

        _hasEnd = true;
        if (_buffer.Count == 0)
        {
            log("shutdown");
        }
    }

    public void Close()
    {
        if (IsClosing)
        {
            return;
        }

        IsClosing = true;
        if (_buffer.Count == 0)
        {
            _isLost = true;
            loop.CallSoon(() => End(null));
        }
    }

    public void Abort() => Fail(null);

    /// <summary>The connection breaks; its end is told in the next turn.</summary>
    public void Fail(Exception? error)
    {
        if (Break())
        {
            loop.CallSoon(() => End(error));
        }
    }

    /// <summary>The connection breaks; its end is told at once.</summary>
    public void Lose(Exception? error)
    {
        if (Break())
        {
            End(error);
        }
    }

    private bool Break()
    {
        if (_isLost)
        {
            return false;
        }

        _buffer.Clear();
        IsClosing = true;
        _isLost = true;
        return true;
    }

    private void End(Exception? error)
    {
        log($"connection_lost {Texts.Write(error)}");
        Protocol.ConnectionLost(error);
    }

    private int Send(ReadOnlySpan<byte> data)
    {
        int count = Math.Min(_room, data.Length);
        _room -= count;
        if (count != 0)
        {
            log($"sent {Texts.Write(data[..count])}");
        }

        return count;
    }

    private void PauseWriting()
    {
        if (!_isWritingPaused && _buffer.Count > _marks.High)
        {
            _isWritingPaused = true;
            log("pause_writing");
            Protocol.PauseWriting();
        }
    }
}
