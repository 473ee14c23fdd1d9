using System.Buffers.Binary;
using Coroutines.Tool.NetTrace;
using Microsoft.Diagnostics.NETCore.Client;

namespace Coroutines.Tool.Connection;

/// <summary>One session of events: the blocks that loops write, read on a thread of its own and handled one after the other.</summary>
internal sealed class EventStream : IDisposable
{
    /// <summary>Milliseconds after which a condition is asked at the latest.</summary>
    private const int Pause = 50;

    private readonly object _lock = new();
    private readonly ProcessPort _port;
    private readonly EventPipeSession _session;
    private readonly Thread _thread;
    private Exception? _error;
    private bool _isOver;
    private bool _isStopped;

    /// <param name="port">The port of the process.</param>
    /// <param name="session">The session.</param>
    /// <param name="handle">Is given each block.</param>
    public EventStream(ProcessPort port, EventPipeSession session, Action<byte[]> handle)
    {
        _port = port;
        _session = session;
        _thread = new Thread(() => Read(handle)) { IsBackground = true, Name = "events" };
        _thread.Start();
    }

    /// <summary>Waits until a condition holds, asked after each block, or the stream ends, or the time is up.</summary>
    /// <returns>Whether it holds.</returns>
    public bool Wait(Func<bool> holds, TimeSpan atMost)
    {
        var until = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        lock (_lock)
        {
            while (true)
            {
                ThrowIfFailed();
                if (holds())
                {
                    return true;
                }

                var left = until - Environment.TickCount64;
                if (_isOver || left <= 0)
                {
                    return false;
                }

                Monitor.Wait(_lock, (int)Math.Min(left, Pause));
            }
        }
    }

    /// <summary>Ends the session, and reads what was written until then.</summary>
    public void Finish()
    {
        if (!_isStopped)
        {
            _isStopped = true;
            _port.Try(_session.Stop);
        }

        _thread.Join();
        lock (_lock)
        {
            ThrowIfFailed();
        }
    }

    public void Dispose()
    {
        try
        {
            if (!_isStopped)
            {
                _isStopped = true;
                _session.Stop();
            }
        }
        catch (Exception error) when (_port.Explain(error) is not null)
        {
            // The process has gone, and with it the session.
        }

        _session.Dispose();
    }

    private void Read(Action<byte[]> handle)
    {
        Exception? error = null;
        try
        {
            new NetTraceReader(_session.EventStream, Wire.Source).Read((id, payload) =>
            {
                if (id is Wire.RowsEvent or Wire.TimelineEvent)
                {
                    Handle(handle, payload);
                }
            });
        }
        catch (Exception caught)
        {
            error = caught;
        }

        lock (_lock)
        {
            _error = error;
            _isOver = true;
            Monitor.PulseAll(_lock);
        }
    }

    private void Handle(Action<byte[]> handle, ReadOnlySpan<byte> payload)
    {
        // An array is its length, then its bytes.
        byte[] block = payload.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(payload)).ToArray();
        lock (_lock)
        {
            handle(block);
            Monitor.PulseAll(_lock);
        }
    }

    private void ThrowIfFailed()
    {
        if (_error is { } error && !(_isStopped && error is EndOfStreamException or IOException or ObjectDisposedException))
        {
            throw _port.Explain(error) ?? error;
        }
    }
}
