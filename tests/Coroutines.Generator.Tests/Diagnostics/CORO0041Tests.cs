using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A value that a mix drops is dropped on purpose.</summary>
public sealed class CORO0041Tests
{
    private const string Program = """
        static partial class Program
        {
            [Coroutine] static async Coroutine Nap() { await Coroutine.Yield(); }
            [Coroutine] static async Coroutine<int> Fetch() { await Coroutine.Yield(); return 1; }
            [Coroutine] static async Coroutine<string> Name() { await Coroutine.Yield(); return ""; }
            [Coroutine] static async Coroutine Main(CoroutineLoop loop, CoroutineEvent bell, CoroutineQueue<int> queue, CoroutineLock door, CoroutineTask<int> task, CoroutineFuture<int> future, Task<int> net, ValueTask<int> value)
            {
        """;

    private static Task Verify(string body, params string[] messages) => DiagnosticCheck.Verify(Program + body + "\n    }\n}", messages);

    [Fact]
    public Task Dropped() => Verify(
        """
        await Coroutine.Gather({|CORO0041:Fetch()|}, Coroutine.Sleep(10));
        await Coroutine.Gather(Nap(), ({|CORO0041:queue.Get()|}), {|CORO0041:Name()|});
        await Coroutine.Gather(bell.Wait(), {|CORO0041:door.Acquire()|});
        await Coroutine.Gather(bell.Wait(), {|CORO0041:task|}, {|CORO0041:future|}, {|CORO0041:net|});
        await Coroutine.Gather(awaitable2: {|CORO0041:Fetch()|}, awaitable1: Nap());
        await Coroutine.Gather({|CORO0041:Coroutine.Gather(Fetch(), Name())|}, Nap());
        await Coroutine.Gather({|CORO0041:Fetch()|}, {|CORO0041:queue.Get()|}, {|CORO0041:Name()|});
        await Coroutine.Race({|CORO0041:Fetch()|}, Coroutine.Sleep(10));
        await Coroutine.Race({|CORO0041:Fetch()|}, {|CORO0041:Name()|});
        await Coroutine.Gather(Nap(), Nap(), Nap(), Nap(), Nap(), Nap(), Nap(), Nap(), {|CORO0041:Fetch()|});
        await Coroutine.Gather([Nap(), {|CORO0041:Fetch()|}]);
        await Coroutine.Gather(new Coroutine[] { Nap(), {|CORO0041:Fetch()|} });
        await Coroutine.Race(new CoroutineAwaitable[] { bell.Wait(), {|CORO0041:queue.Get()|} });
        Coroutine ordinary() => Coroutine.Gather({|CORO0041:Fetch()|}, Nap());
        """);

    [Fact]
    public Task NotDropped() => Verify(
        """
        await Coroutine.Gather(Nap(), Coroutine.Sleep(10), bell.Wait(), queue.Join(), Task.CompletedTask, loop.CreateTask(Nap()));
        await Coroutine.Race(Nap(), bell.Wait());
        await Coroutine.Race(Nap(), Coroutine.Sleep(100));
        var (a, b) = await Coroutine.Gather(Fetch(), queue.Get());
        var (c, d) = await Coroutine.Gather(task, Name());
        var (e, f) = await Coroutine.Gather(net, value);
        var (g, h, i) = await Coroutine.Gather(Fetch(), Name(), Fetch());
        var first = await Coroutine.Race(Fetch(), queue.Get());
        var many = await Coroutine.Gather([Fetch(), Fetch()]);
        """);

    [Fact]
    public Task DroppedOnPurpose() => Verify(
        """
        await Coroutine.Gather(Fetch().Discard(), Coroutine.Sleep(10), queue.Get().Discard());
        await Coroutine.Race(task.AsUntyped(), future.Task.AsUntyped(), (Task)net);
        await Coroutine.Gather((Coroutine)Fetch(), (CoroutineAwaitable)queue.Get(), (CoroutineTask)future);
        """);

    [Fact]
    public Task OtherVerbsWaitOnly() => Verify(
        """
        await Coroutine.WaitFor(mutexOrNot(), 10);
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(door.Acquire());
        Coroutine cold = Fetch();
        await cold;
        Other.Gather(Fetch(), Nap());
        Coroutine mutexOrNot() => Fetch();
        """ + "\n}\nstatic class Other { public static void Gather(Coroutine a, Coroutine b) { }");

    [Fact]
    public Task Messages() => Verify(
        """
        await Coroutine.Gather(Nap(), {|CORO0041:Fetch()|}, {|CORO0041:queue.Get()|}, {|CORO0041:task|}, {|CORO0041:future|}, {|CORO0041:net|});
        await Coroutine.Race(Nap(), {|CORO0041:Name()|});
        """,
        "'Gather' gives no values of such a mix, and drops this 'int'; append '.Discard()' if nobody wants it",
        "'Gather' gives no values of such a mix, and drops this 'int'; append '.Discard()' if nobody wants it",
        "'Gather' gives no values of such a mix, and drops this 'int'; append '.AsUntyped()' if nobody wants it",
        "'Gather' gives no values of such a mix, and drops this 'int'; append '.Task.AsUntyped()' if nobody wants it",
        "'Gather' gives no values of such a mix, and drops this 'int'; cast it to 'Task' if nobody wants it",
        "'Race' gives no values of such a mix, and drops this 'string'; append '.Discard()' if nobody wants it");
}
