using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A coroutine blocks no thread.</summary>
public sealed class CORO0032Tests
{
    [Fact]
    public Task Blocks() => DiagnosticCheck.Verify(
        """
        using System.Threading;
        partial class A
        {
            readonly object key = new();
            [Coroutine] async Coroutine F(Task<int> t, ValueTask<int> v, Task[] all, SemaphoreSlim slim, Thread thread, WaitHandle handle, Lock one)
            {
                Thread.{|CORO0032:Sleep|}(5);
                Console.{|CORO0032:ReadLine|}();
                Monitor.{|CORO0032:Enter|}(key);
                one.{|CORO0032:Enter|}();
                var x = t.{|CORO0032:Result|} + v.{|CORO0032:Result|} + v.AsTask().{|CORO0032:Result|};
                t.{|CORO0032:Wait|}();
                t.{|CORO0032:Wait|}(100);
                x = t.GetAwaiter().{|CORO0032:GetResult|}();
                t.ConfigureAwait(false).GetAwaiter().{|CORO0032:GetResult|}();
                Task.{|CORO0032:WaitAll|}(all);
                slim.{|CORO0032:Wait|}();
                thread.{|CORO0032:Join|}();
                handle.{|CORO0032:WaitOne|}();
                SpinWait.{|CORO0032:SpinUntil|}(() => x > 0);
            }
        }
        """);

    [Fact]
    public Task DoesNotBlock() => DiagnosticCheck.Verify(
        """
        using System.Threading;
        partial class A
        {
            int Result { get; set; }
            [Coroutine] async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            [Coroutine] async Coroutine F(Task<int> t, Task<int> done, Task<int>[] all, List<Task<int>> list, CoroutineTask<int> task, SemaphoreSlim slim, CoroutineFuture<int> future)
            {
                await t;
                var x = t.Result + t.GetAwaiter().GetResult();
                if (done.IsCompleted) { x += done.Result; }
                await Task.WhenAll(all);
                x += all[0].Result;
                foreach (var one in all) { x += one.Result; }
                await task;
                x += task.Result + future.Result + this.Result;
                slim.Wait(0);
                Thread.Sleep(0);
                await CoroutineLoop.Current.RunInExecutor(() => { Thread.Sleep(5); return t.Result; });
                lock (list) { x++; }
                _ = nameof(done.Result);
            }
            void Ordinary(Task t) { Thread.Sleep(5); t.Wait(); Console.ReadLine(); }
            async Task OrdinaryAsync(Task<int> t) { Thread.Sleep(5); _ = t.Result; }
        }
        """);

    [Fact]
    public Task Messages() => DiagnosticCheck.Verify(
        """
        using System.Threading;
        partial class A
        {
            [Coroutine] async Coroutine F(Task<int> t, object key)
            {
                Thread.{|CORO0032:Sleep|}(5);
                _ = t.{|CORO0032:Result|};
                _ = t.GetAwaiter().{|CORO0032:GetResult|}();
                Monitor.{|CORO0032:Enter|}(key);
                Console.{|CORO0032:ReadLine|}();
            }
        }
        """,
        "'Thread.Sleep' blocks the thread, and with it every coroutine of the loop; 'await Coroutine.Sleep(...)'",
        "'Task.Result' blocks the thread, and with it every coroutine of the loop; await the task",
        "'GetAwaiter().GetResult()' blocks the thread, and with it every coroutine of the loop; await the task",
        "'Monitor.Enter' blocks the thread, and with it every coroutine of the loop; a thread's lock does not keep coroutines of one thread apart; take a 'CoroutineLock': 'using (await mutex.Acquire())'",
        "'Console.ReadLine' blocks the thread, and with it every coroutine of the loop; run it elsewhere: 'await CoroutineLoop.Current.RunInExecutor(() => ...)'");
}
