using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Coroutines.IO.Tests;

/// <summary>Connections over TCP and Unix sockets, both sides on one loop.</summary>
[Collection("alone")]
public sealed partial class ConnectionTests
{
    private readonly List<string> log = [];

    [Fact]
    public void AnEchoComesBackLineByLine()
    {
        Assert.Empty(Real.Run(Echo()));
        Assert.Equal(["hello\n", "world\n", "eof"], log);
    }

    [Fact]
    public void AnEchoComesBackOverAUnixSocket()
    {
        Assert.Empty(Real.Run(EchoAtUnixSocket(Path.Combine(Path.GetTempPath(), $"coroutines-{Environment.ProcessId}.sock"))));
        Assert.Equal(["hello\n", "eof", "gone"], log);
    }

    [Fact]
    public void AReadWhoseTimeIsUpLosesNoByte()
    {
        Assert.Empty(Real.Run(Timeouts()));
        Assert.Equal(["5 limits", "hello, world\n"], log);
    }

    [Fact]
    public void ARefusedConnectionNamesThePeer()
    {
        Assert.Empty(Real.Run(Refused()));
        Assert.Equal(["ConnectionRefused True"], log);
    }

    [Fact]
    public void APortInUseNamesTheAddress()
    {
        Assert.Empty(Real.Run(InUse()));
        Assert.Equal(["AddressAlreadyInUse True"], log);
    }

    [Fact]
    public void AHalfClosedConnectionIsAnsweredStill()
    {
        Assert.Empty(Real.Run(HalfClosed()));
        Assert.Equal(["12345", "eof"], log);
    }

    [Fact]
    public void AWriterWaitsForASlowReaderAndHoldsNoMoreThanItsMark()
    {
        Assert.Empty(Real.Run(SlowReader()));
        Assert.Equal(["waited", "all 8388608 came", "never above the mark: True"], log);
    }

    [Fact]
    public void AHandlerThatThrowsIsReportedOnceAndTheServerGoesOn()
    {
        var reports = Real.Run(Throwing());
        Assert.Equal(["eof", "eof"], log);
        Assert.Equal(2, reports.Count);
        Assert.All(reports, static report => Assert.Contains("127.0.0.1", report, StringComparison.Ordinal));
    }

    [Fact]
    public void AResetIsAConnectionResetExceptionThatNamesThePeer()
    {
        Assert.Empty(Real.Run(Reset()));
        Assert.Equal(["lost: True"], log);
    }

    [Fact]
    public void ShutdownCancelsTheHandlersWhoseClientsSeeAnOrderlyEnd()
    {
        Assert.Empty(Real.Run(ShutDown()));
        Assert.Equal(["cleanup", "bye\n", "eof", "ended"], log);
    }

    [Fact]
    public void ALoopThatEndsWithOpenConnectionsClosesThem()
    {
        Assert.Empty(Real.Run(LeftOpen(), leavesTasks: true));
        Assert.Equal(["open"], log);
    }

    [Fact]
    public void ACancelledConnectLeavesNothing()
    {
        Assert.Empty(Real.Run(CancelledConnect()));
        Assert.Equal(["canceled"], log);
    }

    [Coroutine]
    private async Coroutine Echo()
    {
        var server = await StartServer(static (reader, writer) => EchoLines(reader, writer), "127.0.0.1", 0);
        var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
        foreach (var line in new[] { "hello\n", "world\n" })
        {
            writer.Write(Encoding.ASCII.GetBytes(line));
            await writer.Drain();
            log.Add(Text(await reader.ReadLine()));
        }

        writer.WriteEof();
        log.Add(Text(await reader.ReadLine()) is "" ? "eof" : "more");
        writer.Close();
        await writer.WaitClosed();
        server.Close();
        await server.WaitClosed();
    }

    [Coroutine]
    private async Coroutine EchoAtUnixSocket(string path)
    {
        var server = await StartUnixServer(static (reader, writer) => EchoLines(reader, writer), path);
        var (reader, writer) = await OpenUnixConnection(path);
        writer.Write("hello\n"u8);
        log.Add(Text(await reader.ReadLine()));
        writer.WriteEof();
        log.Add(reader.AtEof || (await reader.Read(1)).IsEmpty ? "eof" : "more");
        writer.Close();
        await server.Shutdown(TimeSpan.FromSeconds(10));
        log.Add(File.Exists(path) ? "there" : "gone");
    }

    [Coroutine]
    private static async Coroutine EchoLines(CoroutineReader reader, CoroutineWriter writer)
    {
        await foreach (var line in reader.Lines())
        {
            writer.Write(line.Span);
            await writer.Drain();
        }
    }

    [Coroutine]
    private async Coroutine Timeouts()
    {
        var server = await StartServer(static (reader, writer) => Dribble(writer), "127.0.0.1", 0);
        var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
        var limits = 0;
        while (true)
        {
            var line = await TryWaitFor(reader.ReadLine(), TimeSpan.FromMilliseconds(limits < 5 ? 1 : 10_000));
            if (line.Completed)
            {
                log.Add($"{limits} limits");
                log.Add(Text(line.Value));
                break;
            }

            limits++;
        }

        writer.Close();
        await server.Shutdown(TimeSpan.FromSeconds(10));
    }

    [Coroutine]
    private static async Coroutine Dribble(CoroutineWriter writer)
    {
        foreach (var piece in new[] { "hel", "lo", ", wor", "ld", "\n" })
        {
            writer.Write(Encoding.ASCII.GetBytes(piece));
            await Sleep(5);
        }
    }

    [Coroutine]
    private async Coroutine Refused()
    {
        var server = await StartServer(static (reader, writer) => EchoLines(reader, writer), "127.0.0.1", 0);
        var port = server.Port;
        server.Close();
        try
        {
            await OpenConnection("127.0.0.1", port);
        }
        catch (SocketException error)
        {
            log.Add($"{error.SocketErrorCode} {error.Message.Contains($"127.0.0.1:{port}", StringComparison.Ordinal)}");
        }
    }

    [Coroutine]
    private async Coroutine InUse()
    {
        var server = await StartServer(static (reader, writer) => EchoLines(reader, writer), "127.0.0.1", 0);
        try
        {
            await StartServer(static (reader, writer) => EchoLines(reader, writer), "127.0.0.1", server.Port);
        }
        catch (SocketException error)
        {
            log.Add($"{error.SocketErrorCode} {error.Message.Contains($"127.0.0.1:{server.Port}", StringComparison.Ordinal)}");
        }

        server.Close();
    }

    [Coroutine]
    private async Coroutine HalfClosed()
    {
        var server = await StartServer(static (reader, writer) => AnswerAtEnd(reader, writer), "127.0.0.1", 0);
        var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
        writer.Write("12345"u8);
        writer.WriteEof();
        log.Add(Text(await reader.ReadExactly(5)));
        log.Add((await reader.Read(1)).IsEmpty ? "eof" : "more");
        writer.Close();
        await server.Shutdown(TimeSpan.FromSeconds(10));
    }

    [Coroutine]
    private static async Coroutine AnswerAtEnd(CoroutineReader reader, CoroutineWriter writer) => writer.Write((await reader.ReadToEnd()).Span);

    [Coroutine]
    private async Coroutine SlowReader()
    {
        const int Total = 8 * 1024 * 1024;
        var server = await StartServer((reader, writer) => Pour(writer, Total), "127.0.0.1", 0);
        var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
        await Sleep(50);
        var came = 0;
        var isBelow = true;
        while (true)
        {
            var some = await reader.Read(100_000);
            if (some.IsEmpty)
            {
                break;
            }

            came += some.Length;
            isBelow &= reader.BufferedBytes <= 2 * CoroutineReader.DefaultLimit + (256 * 1024);
        }

        log.Add($"all {came} came");
        log.Add($"never above the mark: {isBelow}");
        writer.Close();
        await server.Shutdown(TimeSpan.FromSeconds(10));
    }

    [Coroutine]
    private async Coroutine Pour(CoroutineWriter writer, int total)
    {
        var piece = new byte[4096];
        var waited = false;
        for (var sent = 0; sent < total; sent += piece.Length)
        {
            writer.Write(piece);
            waited |= writer.Transport.WriteBufferSize > writer.Transport.WriteBufferLimits.High;
            Assert.True(writer.Transport.WriteBufferSize <= writer.Transport.WriteBufferLimits.High + piece.Length);
            await writer.Drain();
        }

        log.Add(waited ? "waited" : "never waited");
    }

    [Coroutine]
    private async Coroutine Throwing()
    {
        var server = await StartServer(static (reader, writer) => Throw(), "127.0.0.1", 0);
        for (var i = 0; i < 2; i++)
        {
            var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
            log.Add((await reader.Read(1)).IsEmpty ? "eof" : "more");
            writer.Close();
        }

        await server.Shutdown(TimeSpan.FromSeconds(10));
    }

    [Coroutine]
    private static async Coroutine Throw()
    {
        await Yield();
        throw new FormatException("no");
    }

    [Coroutine]
    private async Coroutine Reset()
    {
        var server = await StartServer((reader, writer) => ExpectReset(reader, writer), "127.0.0.1", 0);
        using (Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            client.Connect(IPAddress.Loopback, server.Port);
            client.LingerState = new LingerOption(true, 0);
            await Sleep(10);
        }

        await server.Shutdown(TimeSpan.FromSeconds(10));
    }

    [Coroutine]
    private async Coroutine ExpectReset(CoroutineReader reader, CoroutineWriter writer)
    {
        try
        {
            await reader.ReadExactly(10);
        }
        catch (ConnectionResetException error)
        {
            log.Add($"lost: {error.Message.Contains(writer.RemoteEndPoint!.ToString()!, StringComparison.Ordinal)}");
        }
    }

    [Coroutine]
    private async Coroutine ShutDown()
    {
        var server = await StartServer((reader, writer) => SayGoodbye(reader, writer), "127.0.0.1", 0);
        var (reader, writer) = await OpenConnection("127.0.0.1", server.Port);
        await Sleep(10);
        await server.Shutdown(TimeSpan.FromMilliseconds(50));
        log.Add(Text(await reader.ReadLine()));
        log.Add((await reader.Read(1)).IsEmpty ? "eof" : "more");
        log.Add(server.ClientCount == 0 && !server.IsServing ? "ended" : "goes on");
        writer.Close();
    }

    [Coroutine]
    private async Coroutine SayGoodbye(CoroutineReader reader, CoroutineWriter writer)
    {
        try
        {
            await reader.ReadLine();
        }
        finally
        {
            log.Add("cleanup");
            writer.Write("bye\n"u8);
        }
    }

    [Coroutine]
    private async Coroutine LeftOpen()
    {
        var server = await StartServer(static (reader, writer) => EchoLines(reader, writer), "127.0.0.1", 0);
        await OpenConnection("127.0.0.1", server.Port);
        await Sleep(10);
        log.Add(server.ClientCount == 1 ? "open" : "none");
    }

    [Coroutine]
    private async Coroutine CancelledConnect()
    {
        // An address of the documentation's, which nobody answers for.
        var task = CreateTask(OpenConnection("192.0.2.1", 9));
        await Yield();
        task.Cancel();
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            log.Add("canceled");
        }
        catch (SocketException)
        {
            // Where there is no network at all it fails at once.
            log.Add("canceled");
        }
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.ASCII.GetString(bytes.Span);
}
