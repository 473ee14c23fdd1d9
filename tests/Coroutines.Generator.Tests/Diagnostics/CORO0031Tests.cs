using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A lock that is taken is given back.</summary>
public sealed class CORO0031Tests
{
    [Fact]
    public Task NeverGivenBack() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            CoroutineLock door = new(), gate = new();
            CoroutineReadWriteLock book = new();
            CoroutineSemaphore slots = new(1);
            [Coroutine] async Coroutine F()
            {
                await {|CORO0031:door.Acquire()|};
                _ = await {|CORO0031:book.AcquireRead()|};
                var held = await {|CORO0031:slots.Acquire()|};
                gate.Release();
                book.ReleaseWrite();
            }
            async Task Ordinary() { await {|CORO0031:door.Acquire()|}; }
        }
        """);

    [Fact]
    public Task GivenBack() => DiagnosticCheck.Verify(
        """
        sealed class Own { public Task Acquire() => Task.CompletedTask; }
        partial class A
        {
            CoroutineLock door = new();
            CoroutineReadWriteLock book = new();
            CoroutineSemaphore items = new(0);
            [Coroutine] async Coroutine F(bool b, Own own)
            {
                using (await door.Acquire()) { }
                using var held = await door.Acquire();
                if (b) { await this.door.Acquire(); try { await Coroutine.Yield(); } finally { door.Release(); } }
                var later = await book.AcquireWrite();
                later.Dispose();
                var kept = await book.AcquireRead();
                Keep(kept);
                await items.Acquire();
                await own.Acquire();
            }
            void Keep(IDisposable one) { }
            void Produce() => items.Release();
        }
        """);

    [Fact]
    public Task InsideOfAVerb() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            CoroutineLock door = new(), gate = new();
            [Coroutine] async Coroutine F(CoroutineTaskGroup group)
            {
                await {|CORO0031:Coroutine.WaitFor(door.Acquire(), 10)|};
                _ = await {|CORO0031:Coroutine.WaitFor(Coroutine.Shield(door.Acquire()), 10)|};
                using (await Coroutine.WaitFor(door.Acquire(), 10)) { }
                using var held = await Coroutine.WaitFor(door.Acquire(), TimeSpan.FromSeconds(1));
                var holder = group.CreateTask(door.Acquire());
                (await holder).Dispose();
                await Own.WaitFor(door.Acquire());
            }
            [Coroutine] async Coroutine G()
            {
                await Coroutine.WaitFor(gate.Acquire(), 10);
                try { await Coroutine.Yield(); } finally { gate.Release(); }
            }
        }
        static class Own { public static Coroutine WaitFor(Coroutine what) => what; }
        """);

    [Fact]
    public Task InsideOfATry() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            CoroutineLock door = new(), gate = new();
            CoroutineSemaphore slots = new(1);
            [Coroutine] async Coroutine F(bool ok)
            {
                await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                _ = await {|CORO0031:Coroutine.TryWaitFor(Coroutine.Shield(door.Acquire()), 10)|};
                var (a, _) = await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                (ok, _) = await {|CORO0031:Coroutine.TryWaitFor(slots.Acquire(), 10)|};
                (var b, var _) = await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                var (c, unused) = await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                var d = await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
                if (!d.Completed) { }
                if ((await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|}).Completed) { }
                if ((await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|}).TryGetValue(out _)) { }
                if (await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|} is { Completed: true }) { }
            }
            [Coroutine] async Coroutine G()
            {
                var (a, held) = await Coroutine.TryWaitFor(gate.Acquire(), 10);
                using (held) { }
                var b = await Coroutine.TryWaitFor(gate.Acquire(), 10);
                if (b.Completed) { b.Value.Dispose(); }
                if ((await Coroutine.TryWaitFor(gate.Acquire(), 10)).TryGetValue(out var c)) { c.Dispose(); }
                if (await Coroutine.TryWaitFor(gate.Acquire(), 10) is (true, var e)) { e.Dispose(); }
                using var f = (await Coroutine.TryWaitFor(gate.Acquire(), 10)).Value;
            }
            [Coroutine] async Coroutine H()
            {
                var (entered, _) = await Coroutine.TryWaitFor(gate.Acquire(), 10);
                if (!entered) { return; }
                try { await Coroutine.Yield(); } finally { gate.Release(); }
            }
        }
        """);

    [Fact]
    public Task HeldAcrossAnAwait() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            CoroutineLock bus = new();
            CoroutineReadWriteLock book = new();
            CoroutineSemaphore slots = new(1);
            [Coroutine] async Coroutine F(bool b, IAsyncEnumerable<int> many)
            {
                await {|CORO0031:bus.Acquire()|};
                await Coroutine.Sleep(10);
                bus.Release();
                _ = await {|CORO0031:book.AcquireRead()|};
                await foreach (var one in many) { }
                this.book.ReleaseRead();
                for (var i = 0; i < 3; i++)
                {
                    var held = await {|CORO0031:slots.Acquire()|};
                    if (i == 1) { slots.Release(); continue; }
                    await using (Coroutine.TimeoutAfter(5)) { }
                    slots.Release();
                }
                if ((await {|CORO0031:Coroutine.TryWaitFor(bus.Acquire(), 10)|}).Completed)
                {
                    await Coroutine.Yield();
                    bus.Release();
                }
            }
            async Task Ordinary()
            {
                Func<Task> f = async () => { await {|CORO0031:bus.Acquire()|}; await Task.Yield(); bus.Release(); };
                await f();
            }
        }
        """);

    [Fact]
    public Task NotHeldAcrossAnAwait() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            CoroutineLock bus = new();
            CoroutineSemaphore slots = new(1);
            int n;
            [Coroutine] async Coroutine F(bool b)
            {
                await Coroutine.Sleep(10);
                await bus.Acquire();
                n++;
                Func<Task> f = async () => await Task.Yield();
                bus.Release();
                await Coroutine.Sleep(10);
                await bus.Acquire();
                n--;
                bus.Release();
                if (b)
                {
                    await bus.Acquire();
                    n++;
                    bus.Release();
                    return;
                }
                while (true)
                {
                    await slots.Acquire();
                    if (n > 3) { slots.Release(); await Coroutine.Sleep(1); break; }
                    slots.Release();
                    await Coroutine.Sleep(1);
                }
            }
            [Coroutine] async Coroutine G(bool b)
            {
                if (b) { await bus.Acquire(); } else { await Coroutine.Sleep(1); return; }
                n++;
                bus.Release();
            }
            [Coroutine] async Coroutine H(bool b)
            {
                await slots.Acquire();
                try { await Coroutine.Sleep(1); }
                catch { slots.Release(); throw; }
                slots.Release();
            }
        }
        """);

    [Fact]
    public Task Messages() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine F(CoroutineLock door, CoroutineSemaphore slots)
            {
                await {|CORO0031:door.Acquire()|};
                await {|CORO0031:slots.Acquire()|};
                await {|CORO0031:Coroutine.WaitFor(door.Acquire(), 10)|};
                await {|CORO0031:Coroutine.TryWaitFor(door.Acquire(), 10)|};
            }
            [Coroutine] async Coroutine G(CoroutineLock bus)
            {
                await {|CORO0031:bus.Acquire()|};
                await Coroutine.Sleep(10);
                bus.Release();
            }
        }
        """,
        "The lock is taken here and never given back, since what would do it is dropped; write 'using (await door.Acquire())', or call 'Release' in a 'finally'",
        "The semaphore is taken here and never given back, since what would do it is dropped; write 'using (await slots.Acquire())', or call 'Release' in a 'finally'",
        "The lock is taken here and never given back, since what would do it is dropped; write 'using (await Coroutine.WaitFor(door.Acquire(), 10))', or call 'Release' in a 'finally'",
        "The lock is taken here and never given back, since what would do it is dropped; write 'var (entered, held) = await Coroutine.TryWaitFor(door.Acquire(), 10); using (held) { ... }', or call 'Release' in a 'finally'",
        "The lock is taken here and not given back if an 'await' before 'bus.Release()' is cancelled or throws; write 'using (await bus.Acquire())', or call 'Release' in a 'finally'");
}
