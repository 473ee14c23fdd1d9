using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>Nobody blocks the thread that runs what he waits for.</summary>
public sealed class CORO0039Tests
{
    [Fact]
    public Task Blocks() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            static int Ordinary(CoroutineLoop loop)
            {
                N().{|CORO0039:AsTask().Wait()|};
                loop.Start(N()).{|CORO0039:AsTask().GetAwaiter().GetResult()|};
                return N().{|CORO0039:AsTask().Result|} + N().{|CORO0039:AsValueTask().Result|};
            }
            [Coroutine] static async Coroutine Body(CoroutineTask<int> task) { _ = task.{|CORO0039:AsTask().Result|}; await N(); }
        }
        """);

    [Fact]
    public Task DoesNot() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            static int Ordinary(CoroutineTask<int> ended, ValueTask<int> other, Func<int> f) => ended.AsTask().Result + other.AsTask().Result + f();
            static async Task<int> Awaits(CoroutineLoop loop) => await N().AsTask() + Ordinary(loop.CreateTask(N()), default, () => N().AsTask().Result);
        }
        """);

    [Fact]
    public Task Messages() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            static int Ordinary() => N().{|CORO0039:AsTask().Result|};
            [Coroutine] static async Coroutine Body() { N().{|CORO0039:AsTask().Wait()|}; await N(); }
        }
        """,
        "'AsTask().Result' blocks the thread of the loop that has to run this coroutine, so neither ever ends; run the loop until it is done: 'CoroutineLoop.Run(...)', or 'RunUntilComplete' of the loop that has it",
        "'AsTask().Wait()' blocks the thread of the loop that has to run this coroutine, so neither ever ends; await it");
}
