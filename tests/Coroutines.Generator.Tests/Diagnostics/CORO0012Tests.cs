using Coroutines.CompilerServices;
using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A cold coroutine is not thrown away.</summary>
public sealed class CORO0012Tests
{
    [Fact]
    public Task Discards() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            Coroutine P => F();
            [Coroutine] internal static async Coroutine F() { }
            [Coroutine] internal async Coroutine<int> G() => 1;
            void M(A? a, Func<Coroutine> f)
            {
                {|CORO0012:F()|};
                _ = {|CORO0012:F()|};
                {|CORO0012:a?.G()|};
                {|CORO0012:f()|};
                _ = {|CORO0012:P|};
                Action l = () => {|CORO0012:F()|};
                for ({|CORO0012:F()|}; ; {|CORO0012:F()|}) { }
            }
            void Arrow() => {|CORO0012:F()|};
            [Coroutine] async Coroutine Body() { {|CORO0012:F()|}; await F(); await G(); }
            Coroutine Ok() { var c = F(); c = F(); Coroutine[] many = [F()]; return F(); }
        }
        """);

    [Fact]
    public Task Messages() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] static async Coroutine F() { }
            static void M() { {|CORO0012:F()|}; }
            [Coroutine] static async Coroutine G(CoroutineLock mutex)
            {
                {|CORO0012:Coroutine.Sleep(1)|};
                _ = {|CORO0012:mutex.Acquire()|};
                await Coroutine.Sleep(1);
                _ = Coroutine.Gather(F(), F());
                Coroutine.CreateTask(F());
            }
        }
        """,
        "The coroutine is discarded and never runs, because it is cold; await it, or pass it to CoroutineLoop.Start or Coroutine.CreateTask",
        "The SleepOperation is discarded and never runs, because it is cold; await it",
        "The AcquireOperation is discarded and never runs, because it is cold; await it");

    [Fact]
    public void EveryOperationStartsColdButThoseThatStartTheirChildrenAtTheCall() => Assert.Equal(
        ["GatherArrayOperation", "GatherIntoOperation", "GatherOperation", "GatherOutcomesIntoOperation", "GatherOutcomesOperation", "RaceOperation", "ShieldOperation"],
        typeof(Coroutine).Assembly.GetExportedTypes()
            .Where(static type => type.IsValueType && typeof(ICoroutineMachine).IsAssignableFrom(type) && type.Name.Contains("Operation", StringComparison.Ordinal))
            .Where(static type => typeof(IStartedOperation).IsAssignableFrom(type))
            .Select(static type => type.Name.Split('`')[0])
            .Distinct()
            .Order(StringComparer.Ordinal));
}
