using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A limit ends an operation of .NET by a token.</summary>
public sealed class CORO0042Tests
{
    private const string Program = """
        using System.IO; using System.Threading;
        static class Own
        {
            public static Task Plain(int x) => Task.CompletedTask;
            public static ValueTask<T> Pick<T>(T x) => default;
            public static ValueTask<T> Pick<T>(T x, CancellationToken token) => default;
            public static Task Late(int x, int y = 0, CancellationToken stop = default) => Task.CompletedTask;
            public static Task Fill(this Stream stream, int x, CancellationToken token = default) => Task.CompletedTask;
            public static Task<int> Hidden() => Task.FromResult(1);
            private static Task<int> Hidden(CancellationToken token) => Task.FromResult(1);
        }
        static partial class Program
        {
            [Coroutine] static async Coroutine Nap() { await Coroutine.Yield(); }
            [Coroutine] static async Coroutine Main(TextReader reader, Stream stream, byte[] bytes, CancellationToken mine)
            {
        """;

    private static Task Verify(string body, params string[] messages) => DiagnosticCheck.Verify(Program + body + "\n    }\n}", messages);

    [Fact]
    public Task LeftRunning() => Verify(
        """
        await Coroutine.WaitFor({|CORO0042:reader.ReadLineAsync()|}, 20);
        await Coroutine.TryWaitFor({|CORO0042:reader.ReadLineAsync()|}, TimeSpan.FromSeconds(1));
        await Coroutine.TryWaitFor({|CORO0042:reader.ReadLineAsync(CoroutineTask.Current.GetCancellationToken())|}, 20);
        await Coroutine.WaitFor({|CORO0042:stream.ReadAsync(bytes, mine)|}, 20);
        await Coroutine.Race({|CORO0042:reader.ReadToEndAsync()|}, {|CORO0042:reader.ReadToEndAsync()|});
        await Coroutine.Race(Nap(), ({|CORO0042:stream.FlushAsync()|}));
        await Coroutine.Race([Nap(), {|CORO0042:stream.FlushAsync()|}]);
        await Coroutine.WaitFor({|CORO0042:Own.Pick(5)|}, 20);
        """);

    [Fact]
    public Task NotLeftRunning() => Verify(
        """
        var line = reader.ReadLineAsync();
        await Coroutine.WaitFor(line, 20);
        await Coroutine.WaitFor(Coroutine.WithToken(token => stream.FlushAsync(token)), 20);
        await Coroutine.WaitFor(Task.Run(() => { }), 20);
        await Coroutine.WaitFor(Task.Factory.StartNew(() => { }), 20);
        await Coroutine.WaitFor(Task.WhenAll(stream.FlushAsync()), 20);
        await Coroutine.WaitFor(Own.Plain(1), 20);
        await Coroutine.WaitFor(Own.Hidden(), 20);
        await Coroutine.WaitFor(Nap(), 20);
        await Coroutine.Gather(stream.FlushAsync(), Nap());
        await stream.FlushAsync();
        """);

    [Fact]
    public Task Messages() => Verify(
        """
        await Coroutine.WaitFor({|CORO0042:reader.ReadLineAsync()|}, 20);
        await Coroutine.Race(Nap(), (Task){|CORO0042:stream.ReadAsync(bytes, 0, 4)|});
        await Coroutine.WaitFor({|CORO0042:reader.ReadLineAsync(CoroutineTask.Current.GetCancellationToken())|}, 20);
        await Coroutine.WaitFor({|CORO0042:Own.Late(1)|}, 20);
        await Coroutine.WaitFor({|CORO0042:stream.Fill(1)|}, 20);
        """,
        "When the time is up, 'WaitFor' leaves 'ReadLineAsync' running and loses its result; write 'Coroutine.WithToken(token => reader.ReadLineAsync(token))'",
        "When another wins, 'Race' leaves 'ReadAsync' running and loses its result; write 'Coroutine.WithToken(token => stream.ReadAsync(bytes, 0, 4, token))'",
        "When the time is up, 'WaitFor' leaves 'ReadLineAsync' running and loses its result; write 'Coroutine.WithToken(token => reader.ReadLineAsync(token))'",
        "When the time is up, 'WaitFor' leaves 'Late' running and loses its result; write 'Coroutine.WithToken(token => Own.Late(1, stop: token))'",
        "When the time is up, 'WaitFor' leaves 'Fill' running and loses its result; write 'Coroutine.WithToken(token => stream.Fill(1, token))'");
}
