using Coroutines;
using static Coroutines.Coroutine;

namespace Modbus;

/// <summary>Two wires: what one station sends all others hear, at the pace of the baud rate, and now and then with a wrong bit.</summary>
internal sealed class SerialLine(int baudRate, double noise, uint seed)
{
    private readonly List<SerialPort> _ports = [];

    public Dice Dice { get; } = new(seed);

    /// <summary>Start bit, eight data bits, parity, stop bit.</summary>
    public TimeSpan CharacterTime { get; } = TimeSpan.FromSeconds(11.0 / baudRate);

    /// <summary>A frame ends where nothing comes for 3.5 characters.</summary>
    public TimeSpan Silence => CharacterTime * 3.5;

    public int WrongBits { get; private set; }

    public SerialPort Attach()
    {
        var port = new SerialPort(this);
        _ports.Add(port);
        return port;
    }

    public void Deliver(SerialPort sender, ReadOnlySpan<byte> burst)
    {
        foreach (var character in burst)
        {
            var heard = character;
            if (Dice.Happens(noise))
            {
                heard ^= (byte)(1 << Dice.Next(0, 8));
                WrongBits++;
            }

            foreach (var port in _ports)
            {
                if (port != sender)
                {
                    port.Hear(heard);
                }
            }
        }
    }
}

/// <summary>A station's end of the line.</summary>
internal sealed partial class SerialPort(SerialLine line)
{
    private readonly CoroutineQueue<byte> _heard = new(maxSize: 256);

    /// <summary>Called when a character arrives; one for which the receiver has no room is lost.</summary>
    public void Hear(byte character) => _heard.TryPut(character);

    /// <summary>Sends in bursts of one or two characters, as the buffer of a receiver hands them out.</summary>
    [Coroutine]
    public async Coroutine Send(ReadOnlyMemory<byte> frame)
    {
        var due = CoroutineLoop.Current.Time;
        for (var sent = 0; sent < frame.Length;)
        {
            var burst = Math.Min(line.Dice.Next(1, 3), frame.Length - sent);
            due += burst * line.CharacterTime;
            await SleepUntil(due);
            line.Deliver(this, frame.Span.Slice(sent, burst));
            sent += burst;
        }
    }

    /// <summary>Receives a frame, that is, all that comes until the line is silent.</summary>
    /// <returns>The length of the frame; what does not fit the buffer is left out, and the checksum will tell.</returns>
    [Coroutine]
    public async Coroutine<int> Receive(Memory<byte> buffer)
    {
        var (came, character) = (true, await _heard.Get());
        var length = 0;
        while (came)
        {
            if (length < buffer.Length)
            {
                buffer.Span[length++] = character;
            }

            (came, character) = await TryWaitFor(_heard.Get(), line.Silence);
        }

        return length;
    }

    /// <summary>Lets what is on the line pass by: a late answer, or what a cancelled exchange left.</summary>
    [Coroutine]
    public async Coroutine WaitForSilence()
    {
        while ((await TryWaitFor(_heard.Get(), line.Silence)).Completed)
        {
        }
    }
}
