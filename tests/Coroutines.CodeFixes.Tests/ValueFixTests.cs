using Coroutines.Generator.Analyzers;

namespace Coroutines.CodeFixes.Tests;

/// <summary>Fixes of values: CORO0041, CORO0042.</summary>
public sealed class ValueFixTests
{
    [Fact]
    public Task DropsAValue() => FixCheck<DroppedValueAnalyzer, DropValueFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine<int> F(CoroutineQueue<int> queue, CoroutineTask<int> task, Coroutine<int>? maybe)
            {
                await Coroutine.Gather(
                    {|CORO0041:F(queue, task, maybe)|}, // the other
                    {|CORO0041:queue.Get()|},
                    {|CORO0041:task|});
                await Coroutine.Race(Coroutine.Sleep(1), {|CORO0041:maybe ?? F(queue, task, null)|});
                return 1;
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine<int> F(CoroutineQueue<int> queue, CoroutineTask<int> task, Coroutine<int>? maybe)
            {
                await Coroutine.Gather(
                    F(queue, task, maybe).Discard(), // the other
                    queue.Get().Discard(),
                    task.AsUntyped());
                await Coroutine.Race(Coroutine.Sleep(1), (maybe ?? F(queue, task, null)).Discard());
                return 1;
            }
        }
        """);

    [Fact]
    public Task LeavesOtherKinds() => FixCheck<DroppedValueAnalyzer, DropValueFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(CoroutineFuture<int> future, Task<int> task)
            {
                await Coroutine.Gather(Coroutine.Sleep(1), {|CORO0041:future|}, {|CORO0041:task|});
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(CoroutineFuture<int> future, Task<int> task)
            {
                await Coroutine.Gather(Coroutine.Sleep(1), {|CORO0041:future|}, {|CORO0041:task|});
            }
        }
        """);

    [Fact]
    public Task GivesAToken() => FixCheck<LeftRunningAnalyzer, WithTokenFix>.Verify(
        """
        using static Coroutines.Coroutine;
        using System.IO;

        partial class A
        {
            [Coroutine]
            async Coroutine F(TextReader reader, Stream stream, byte[] bytes)
            {
                await TryWaitFor({|CORO0042:reader.ReadLineAsync()|}, 20); // a while
                await Coroutine.WaitFor({|CORO0042:reader.ReadLineAsync(CoroutineTask.Current.GetCancellationToken())|}, 20);
                await Race(
                    NextFrame(),
                    {|CORO0042:stream.FlushAsync()|}); // all
            }

            [Coroutine]
            async Coroutine G(Stream stream, CancellationToken token, byte[] bytes)
            {
                await WaitFor({|CORO0042:stream.ReadAsync(bytes, cancellationToken: default)|}, 20);
                await WaitFor({|CORO0042:stream.ReadAsync(buffer: bytes)|}, 20);
            }
        }
        """,
        """
        using static Coroutines.Coroutine;
        using System.IO;

        partial class A
        {
            [Coroutine]
            async Coroutine F(TextReader reader, Stream stream, byte[] bytes)
            {
                await TryWaitFor(WithToken(token => reader.ReadLineAsync(token)), 20); // a while
                await Coroutine.WaitFor(Coroutine.WithToken(token => reader.ReadLineAsync(token)), 20);
                await Race(
                    NextFrame(),
                    WithToken(token => stream.FlushAsync(token))); // all
            }

            [Coroutine]
            async Coroutine G(Stream stream, CancellationToken token, byte[] bytes)
            {
                await WaitFor(WithToken(token2 => stream.ReadAsync(bytes, cancellationToken: token2)), 20);
                await WaitFor(WithToken(token3 => stream.ReadAsync(buffer: bytes, cancellationToken: token3)), 20);
            }
        }
        """);

    [Fact]
    public Task LeavesATokenOfOnesOwn()
    {
        const string Source = """
            using System.IO;

            partial class A
            {
                [Coroutine]
                async Coroutine F(TextReader reader, Stream stream, CancellationToken mine, Task<byte[]> bytes)
                {
                    await Coroutine.WaitFor({|CORO0042:reader.ReadLineAsync(mine)|}, 20);
                    await Coroutine.WaitFor({|CORO0042:stream.ReadAsync(await bytes)|}, 20);
                    await Coroutine.WaitFor((Task){|CORO0042:reader.ReadLineAsync()|}, 20);
                }
            }
            """;
        return FixCheck<LeftRunningAnalyzer, WithTokenFix>.Verify(Source, Source);
    }
}
