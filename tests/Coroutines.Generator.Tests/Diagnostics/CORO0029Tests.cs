using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A scope is entered.</summary>
public sealed class CORO0029Tests
{
    [Fact]
    public Task NeverEntered() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine F() => await Coroutine.Yield();
            [Coroutine] async Coroutine G(bool b)
            {
                {|CORO0029:Coroutine.TimeoutAfter(1)|};
                _ = {|CORO0029:Coroutine.TimeoutAt(null)|};
                {|CORO0029:new CoroutineTaskGroup()|};
                var group = {|CORO0029:new CoroutineTaskGroup()|};
                CoroutineTaskGroup other = {|CORO0029:new()|}, taken = new();
                group.CreateTask(F());
                if (b) { var limit = {|CORO0029:Coroutine.TimeoutAfter(1)|}; limit.Reschedule(null); }
                await using (taken) { await F(); }
            }
        }
        """);

    [Fact]
    public Task Entered() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            CoroutineTaskGroup _kept;
            TimeoutScope Make() => Coroutine.TimeoutAfter(1);
            [Coroutine] async Coroutine Take(CoroutineTaskGroup group) { await using (group) { await Coroutine.Yield(); } }
            [Coroutine] async Coroutine<TimeoutScope> G()
            {
                await using var group = new CoroutineTaskGroup();
                await using (Coroutine.TimeoutAfter(1)) { await Coroutine.Yield(); }
                await using (var inner = new CoroutineTaskGroup()) { await Coroutine.Yield(); }
                var limit = Coroutine.TimeoutAfter(1);
                await using (limit) { limit.Reschedule(null); await Coroutine.Yield(); }
                var given = new CoroutineTaskGroup();
                await Take(given);
                _kept = new CoroutineTaskGroup();
                var byHand = Coroutine.TimeoutAfter(1);
                byHand.Enter();
                var returned = Coroutine.TimeoutAfter(1);
                return returned;
            }
        }
        """);

    [Fact]
    public Task Messages() => DiagnosticCheck.Verify(
        """
        sealed class Region : ICoroutineScope
        {
            public Coroutine<bool> Exit(ScopeExit kind, Exception? error) => throw error!;
            public ValueTask DisposeAsync() => default;
        }
        partial class A
        {
            [Coroutine] async Coroutine G()
            {
                {|CORO0029:new Region()|};
                {|CORO0029:new CoroutineTaskGroup()|};
                {|CORO0029:Coroutine.TimeoutAfter(1)|};
            }
        }
        """,
        "This Region is never entered, so its block never begins; enter it with 'await using'",
        "This CoroutineTaskGroup is never entered, so nobody waits for its tasks and their errors are lost; enter it with 'await using'",
        "This TimeoutScope is never entered, so it limits nothing; enter it with 'await using'");
}
