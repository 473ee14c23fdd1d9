namespace Coroutines.IO.Tests;

/// <summary>Messages allocate nothing, in Debug too, nor do reads whose time is up.</summary>
[Collection("alone")]
public sealed partial class AllocationTests
{
    private const int Messages = 2000;

    private long bytes = -1;

    [Fact]
    public void AnEchoedMessageAllocatesNothing()
    {
        Assert.Empty(Real.Run(Echo()));
        Assert.Equal(0, bytes);
    }

    [Fact]
    public void AReadWhoseTimeIsUpAllocatesNothing()
    {
        Assert.Empty(Real.Run(TimedOut()));
        Assert.Equal(0, bytes);
    }

    [Coroutine]
    private async Coroutine Echo()
    {
        var server = await StartServer(static (reader, writer) => Answer(reader, writer), "127.0.0.1", 0);
        var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
        var message = new byte[64];
        await Send(reader, writer, message, Messages);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Send(reader, writer, message, Messages);
        bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        writer.Close();
        await server.Shutdown(TimeSpan.FromSeconds(10));
    }

    [Coroutine]
    private static async Coroutine Send(CoroutineReader reader, CoroutineWriter writer, byte[] message, int count)
    {
        for (var i = 0; i < count; i++)
        {
            writer.Write(message);
            await writer.Drain();
            await reader.ReadExactly(message.Length);
        }
    }

    [Coroutine]
    private static async Coroutine Answer(CoroutineReader reader, CoroutineWriter writer)
    {
        while (!(await reader.Read(1024)).IsEmpty)
        {
            writer.Write("0123456789012345678901234567890123456789012345678901234567890123"u8);
            await writer.Drain();
        }
    }

    [Coroutine]
    private async Coroutine TimedOut()
    {
        var server = await StartServer(static (reader, writer) => Answer(reader, writer), "127.0.0.1", 0);
        var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
        await Limits(reader, 200);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Limits(reader, 200);
        bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        writer.Close();
        await server.Shutdown(TimeSpan.FromSeconds(10));
    }

    [Coroutine]
    private static async Coroutine Limits(CoroutineReader reader, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.False((await TryWaitFor(reader.ReadLine(), TimeSpan.FromTicks(1000))).Completed);
        }
    }
}
