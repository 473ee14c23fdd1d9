using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>An async lambda is no coroutine.</summary>
public sealed class CORO0010Tests
{
    [Fact]
    public Task Lambdas() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] internal static async Coroutine F() { }
            void M()
            {
                Func<Coroutine> a = {|CORO0010:async|} () => { };
                Func<int, Coroutine<int>> b = static {|CORO0010:async|} x => x;
                var c = {|CORO0010:async|} Coroutine () => { };
                Func<Coroutine> d = {|CORO0010:async|} delegate { };
                Func<Task> e = async () => await Task.Yield();
                Func<Coroutine> f = () => F();
            }
        }
        """,
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that in a lambda without async: '() => Method()'");

    [Fact]
    public Task GivenForACoroutine() => DiagnosticCheck.Verify(
        """
        partial class Enemy
        {
            [Coroutine] internal async Coroutine Patrol() { await Coroutine.Yield(); }
            [Coroutine] internal async Coroutine<int> Aim(int at) { await Coroutine.Yield(); return at; }
        }
        static class Program
        {
            static void Run(Coroutine what) { }
            static void Either(Coroutine what) { }
            static void Either(Func<Coroutine> what) { }
            static Task Other() => Task.CompletedTask;
            static void M(CoroutineLoop loop, CoroutineTaskGroup group, Enemy enemy)
            {
                loop.Start({|CORO0010:async|} () {|CS1660:=>|} { await Coroutine.Sleep(1); });
                loop.Start({|CORO0010:async|} () {|CS1660:=>|} await Coroutine.Sleep(1), name: "nap");
                group.CreateTask({|CORO0010:async|} () {|CS1660:=>|} { await Coroutine.Sleep(1); return 1; });
                loop.Start({|CS1503:enemy.{|CORO0010:Patrol|}|});
                loop.CreateTask({|CS1503:enemy.{|CORO0010:Aim|}|});
                Coroutine.Gather({|CS1503:enemy.{|CORO0010:Patrol|}|}, {|CORO0010:async|} () {|CS1660:=>|} { });
                Coroutine.WaitFor({|CS1503:enemy.{|CORO0010:Patrol|}|}, 10);
                Run({|CORO0010:async|} {|CS1660:delegate|} { });
                Coroutine cold = {|CORO0010:async|} () {|CS1660:=>|} { };
                loop.Start({|CORO0010:() {|CS1660:=>|} enemy.Patrol()|});
                loop.Start({|CS1503:Other|});
                Either(() => enemy.Patrol());
                Task.Run(async () => { });
            }
        }
        """,
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that: 'loop.Start(Method())'",
        "Cannot convert lambda expression to type 'Coroutine' because it is not a delegate type",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that: 'loop.Start(Method(), name: \"nap\")'",
        "Cannot convert lambda expression to type 'Coroutine' because it is not a delegate type",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that: 'group.CreateTask(Method())'",
        "Cannot convert lambda expression to type 'Coroutine' because it is not a delegate type",
        "Argument 1: cannot convert from 'method group' to 'Coroutines.Coroutine'",
        "'Patrol' is no coroutine until it is called; call it: 'loop.Start(enemy.Patrol())'",
        "Argument 1: cannot convert from 'method group' to 'Coroutines.Coroutine'",
        "'Aim' is no coroutine until it is called; call it: 'loop.CreateTask(enemy.Aim(...))'",
        "Argument 1: cannot convert from 'method group' to 'Coroutines.Coroutine'",
        "'Patrol' is no coroutine until it is called; call it: 'Coroutine.Gather(enemy.Patrol(), async () => { })'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that: 'Coroutine.Gather(enemy.Patrol, Method())'",
        "Cannot convert lambda expression to type 'Coroutine' because it is not a delegate type",
        "Argument 1: cannot convert from 'method group' to 'Coroutines.CoroutineAwaitable'",
        "'Patrol' is no coroutine until it is called; call it: 'Coroutine.WaitFor(enemy.Patrol(), 10)'",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that: 'Run(Method())'",
        "Cannot convert anonymous method to type 'Coroutine' because it is not a delegate type",
        "An async lambda cannot be a coroutine; move its body to a [Coroutine] method and call that: 'Method()'",
        "Cannot convert lambda expression to type 'Coroutine' because it is not a delegate type",
        "A lambda that returns a coroutine is none; write the call alone: 'loop.Start(enemy.Patrol())'",
        "Cannot convert lambda expression to type 'Coroutine' because it is not a delegate type",
        "Argument 1: cannot convert from 'method group' to 'Coroutines.Coroutine'");
}
