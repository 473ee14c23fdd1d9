using Coroutines.Generator.Analyzers;

namespace Coroutines.CodeFixes.Tests;

/// <summary>Fixes of scopes and locks: CORO0029, CORO0030, CORO0031.</summary>
public sealed class ScopeFixTests
{
    [Fact]
    public Task EntersAScope() => FixCheck<ScopeNotEnteredAnalyzer, EnterScopeFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(int timeout)
            {
                // A limit.
                {|CORO0029:Coroutine.TimeoutAfter(timeout)|};
                _ = {|CORO0029:new CoroutineTaskGroup()|};
                var group2 = {|CORO0029:new CoroutineTaskGroup()|}; // and a group
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(int timeout)
            {
                // A limit.
                await using var timeout2 = Coroutine.TimeoutAfter(timeout);
                await using var group = new CoroutineTaskGroup();
                await using var group2 = new CoroutineTaskGroup(); // and a group
            }
        }
        """);

    [Fact]
    public Task RemovesConfigureAwait() => FixCheck<ConfiguredAwaitAnalyzer, RemoveConfigureAwaitFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                await using (Coroutine.TimeoutAfter(1).{|CORO0030:ConfigureAwait|}(false))
                {
                }

                await {|CS1929:Coroutine.Sleep(1)|}.{|CORO0030:ConfigureAwait|}(false);
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F()
            {
                await using (Coroutine.TimeoutAfter(1))
                {
                }

                await Coroutine.Sleep(1);
            }
        }
        """);

    [Fact]
    public Task HoldsALock() => FixCheck<LockNotReleasedAnalyzer, HoldLockFix>.Verify(
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(CoroutineLock door, CoroutineSemaphore slots)
            {
                await {|CORO0031:door.Acquire()|};
                _ = await {|CORO0031:door.Acquire()|};
                var slot = await {|CORO0031:slots.Acquire()|};
                await {|CORO0031:Coroutine.WaitFor(door.Acquire(), 10)|};
            }
        }
        """,
        """
        partial class A
        {
            [Coroutine]
            async Coroutine F(CoroutineLock door, CoroutineSemaphore slots)
            {
                using var held = await door.Acquire();
                using var held2 = await door.Acquire();
                using var slot = await slots.Acquire();
                using var held3 = await Coroutine.WaitFor(door.Acquire(), 10);
            }
        }
        """);

    [Fact]
    public Task HoldsALockThatIsTried() => FixCheck<LockNotReleasedAnalyzer, HoldLockFix>.Verify(
        """
        partial class A
        {
            int gold;

            [Coroutine]
            async Coroutine F(CoroutineLock door, CoroutineSemaphore slots, bool ok)
            {
                // A while.
                await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                gold--; // pay
                if (gold > 0)
                {
                    var (entered, _) = await {|CORO0031:Coroutine.TryWaitFor(slots.Acquire(), 10)|};
                    gold++;
                }

                (ok, _) = await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                var result = await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                gold++;
            }
        }
        """,
        """
        partial class A
        {
            int gold;

            [Coroutine]
            async Coroutine F(CoroutineLock door, CoroutineSemaphore slots, bool ok)
            {
                // A while.
                var (entered2, held) = await Coroutine.TryWaitFor(door.Acquire(), 10);
                using (held)
                {
                    gold--; // pay
                    if (gold > 0)
                    {
                        var (entered, held2) = await Coroutine.TryWaitFor(slots.Acquire(), 10);
                        using (held2)
                        {
                            gold++;
                        }
                    }

                    (ok, var held3) = await Coroutine.TryWaitFor(door.Acquire(), 10);
                    using (held3)
                    {
                        var result = await Coroutine.TryWaitFor(door.Acquire(), 10);
                        using (result.Value)
                        {
                            gold++;
                        }
                    }
                }
            }
        }
        """);

    [Fact]
    public Task HoldsALockUntilItsRelease() => FixCheck<LockNotReleasedAnalyzer, HoldLockFix>.Verify(
        """
        partial class A
        {
            int gold;

            [Coroutine]
            async Coroutine F(CoroutineLock door)
            {
                // A while.
                await {|CORO0031:door.Acquire()|};
                var price = gold;
                await Coroutine.Sleep(10); // wait
                gold -= price;
                door.Release();
                gold++;
            }
        }
        """,
        """
        partial class A
        {
            int gold;

            [Coroutine]
            async Coroutine F(CoroutineLock door)
            {
                // A while.
                using (await door.Acquire())
                {
                    var price = gold;
                    await Coroutine.Sleep(10); // wait
                    gold -= price;
                }
                gold++;
            }
        }
        """);

    [Fact]
    public Task LeavesALockWhoseBlockWouldHideALocal()
    {
        const string Source = """
            partial class A
            {
                int gold;

                [Coroutine]
                async Coroutine<int> G(CoroutineLock door)
                {
                    await {|CORO0031:door.Acquire()|};
                    await Coroutine.Sleep(10);
                    var price = gold;
                    door.Release();
                    return price;
                }
            }
            """;
        return FixCheck<LockNotReleasedAnalyzer, HoldLockFix>.Verify(Source, Source);
    }
}
