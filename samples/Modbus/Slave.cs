using Coroutines;
using static Coroutines.Coroutine;

namespace Modbus;

/// <summary>A device with a few registers, that now and then does not answer, and for a while is not there.</summary>
internal sealed partial class Slave(SerialPort port, byte address, double deafness, (TimeSpan From, TimeSpan To) outage)
{
    public const int RegisterCount = 8;

    private readonly byte[] _frame = new byte[Frame.MaxLength];
    private readonly Dice _dice = new(address + 100u);

    public int[] Registers { get; } = [1, 2, 3, 4, 5, 6, 7, 8];

    public string Name { get; } = $"slave {address}";

    [Coroutine]
    public async Coroutine Serve()
    {
        while (true)
        {
            var length = await port.Receive(_frame);
            var now = CoroutineLoop.Current.Time;
            var isThere = now < outage.From || now >= outage.To;
            if (isThere && _frame[0] == address && Frame.IsWhole(_frame.AsSpan(0, length)))
            {
                length = Execute(_frame);
                if (!_dice.Happens(deafness))
                {
                    await Sleep(_dice.Next(2, 12));
                    await port.Send(_frame.AsMemory(0, length));
                }
            }
        }
    }

    /// <summary>Does what the frame asks, and writes the answer into its place.</summary>
    private int Execute(Span<byte> frame)
    {
        var registers = Registers.AsSpan(Frame.Get(frame, 2), Frame.Get(frame, 4));
        if (frame[1] == (byte)Function.Write)
        {
            for (var i = 0; i < registers.Length; i++)
            {
                registers[i] = Frame.Get(frame, 7 + (2 * i));
            }

            return Frame.Close(frame, 6);
        }

        frame[2] = (byte)(2 * registers.Length);
        for (var i = 0; i < registers.Length; i++)
        {
            Frame.Put(frame, 3 + (2 * i), registers[i]);
        }

        return Frame.Close(frame, 3 + frame[2]);
    }
}
