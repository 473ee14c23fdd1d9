namespace Coroutines.IO.Tests;

/// <summary>Random pieces, cancellations, limits of time and half-closes: the bytes that go in come out, in order, and nothing else does.</summary>
[Collection("alone")]
public sealed partial class StreamFuzzTests
{
    private const int Connections = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void BytesInAreBytesOut(int seed)
    {
        Fuzz fuzz = new(seed);
        Assert.Empty(Real.Run(fuzz.Run(Connections)));
        Assert.Equal(Connections, fuzz.Whole);
        Assert.True(fuzz.Cancelled > Connections, $"{fuzz.Cancelled} reads were cancelled");
    }

    private sealed partial class Fuzz(int seed)
    {
        private readonly Random random = new(seed);

        public int Whole { get; private set; }

        public int Cancelled { get; private set; }

        [Coroutine]
        public async Coroutine Run(int connections)
        {
            var server = await StartServer((reader, writer) => Send(reader, writer), "127.0.0.1", 0);
            await using (CoroutineTaskGroup group = new())
            {
                for (var i = 0; i < connections; i++)
                {
                    group.CreateTask(Receive(server.Port, random.Next()));
                }
            }

            await server.Shutdown(TimeSpan.FromSeconds(20));
        }

        private static byte ByteAt(int seed, int place) => (byte)((seed + (place * 31)) ^ (place >> 5));

        [Coroutine]
        private async Coroutine Send(CoroutineReader reader, CoroutineWriter writer)
        {
            var own = BitConverter.ToInt32((await reader.ReadExactly(8)).Span);
            var total = own % 20_000;
            Random pieces = new(own);
            for (var sent = 0; sent < total;)
            {
                var piece = new byte[Math.Min(pieces.Next(1, 3000), total - sent)];
                for (var i = 0; i < piece.Length; i++)
                {
                    piece[i] = ByteAt(own, sent + i);
                }

                writer.Write(piece);
                sent += piece.Length;
                switch (pieces.Next(4))
                {
                    case 0:
                        await writer.Drain();
                        break;
                    case 1:
                        await writer.Flush();
                        break;
                    case 2:
                        await Yield();
                        break;
                }
            }

            if (pieces.Next(2) == 0)
            {
                writer.WriteEof();
                await reader.ReadToEnd();
            }
        }

        [Coroutine]
        private async Coroutine Receive(int port, int number)
        {
            var own = number & 0xFFFFFF;
            var (reader, writer) = await OpenConnection("127.0.0.1", port, new ConnectionOptions { Limit = 64 << random.Next(8) });
            writer.Write(BitConverter.GetBytes((long)own));
            var total = own % 20_000;
            Random choices = new(number);
            var at = 0;
            while (at < total)
            {
                var ask = choices.Next(1, 2000);
                ReadOnlyMemory<byte> got = default;
                switch (choices.Next(4))
                {
                    case 0:
                        got = await reader.Read(ask);
                        break;
                    case 1:
                        got = await reader.ReadExactly(Math.Min(ask, total - at));
                        break;
                    case 2 when (await TryWaitFor(reader.ReadExactly(Math.Min(ask, total - at)), TimeSpan.FromTicks(choices.Next(2000)))).TryGetValue(out var limited):
                        got = limited;
                        break;
                    case 3:
                        var task = CreateTask(reader.ReadExactly(Math.Min(ask, total - at)));
                        for (var turns = choices.Next(3); turns > 0; turns--)
                        {
                            await Yield();
                        }

                        task.Cancel();
                        try
                        {
                            got = await task;
                        }
                        catch (OperationCanceledException)
                        {
                            Cancelled++;
                        }

                        break;
                    default:
                        Cancelled++;
                        break;
                }

                for (var i = 0; i < got.Length; i++)
                {
                    Assert.Equal(ByteAt(own, at + i), got.Span[i]);
                }

                at += got.Length;
            }

            Assert.Equal(total, at);
            if (choices.Next(2) == 0)
            {
                writer.WriteEof();
            }

            if (choices.Next(2) == 0)
            {
                writer.Close();
                await writer.WaitClosed();
            }
            else
            {
                writer.Abort();
            }

            Whole++;
        }
    }
}
