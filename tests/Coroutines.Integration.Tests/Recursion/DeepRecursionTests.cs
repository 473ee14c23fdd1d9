using System.Reflection;
using Coroutines.Integration.Tests.Assemblies;

namespace Coroutines.Integration.Tests.Recursion;

/// <summary>Recursion 10,000 deep works where the stack is large enough, and allocates nothing once warm; where it is not, an exception says so.</summary>
public sealed class DeepRecursionTests
{
    private const int Megabyte = 1024 * 1024;

    private const string Source = """
        public static partial class App
        {
            [Coroutine] private static async Coroutine<int> Down(int n) { if (n == 0) { await Coroutine.Yield(); return 0; } return 1 + await Down(n - 1); }
            [Coroutine] private static async Coroutine<int> Even(int n) => n == 0 ? 0 : 1 + await Odd(n - 1);
            [Coroutine] private static async Coroutine<int> Odd(int n) => n == 0 ? 0 : 1 + await Even(n - 1);

            public static string Run(int depth)
            {
                using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
                var text = loop.RunUntilComplete(Down(depth)) + " " + loop.RunUntilComplete(Even(depth));
                loop.RunUntilComplete(Down(depth));
                var before = GC.GetAllocatedBytesForCurrentThread();
                loop.RunUntilComplete(Down(depth));
                loop.RunUntilComplete(Even(depth));
                return text + ", " + (GC.GetAllocatedBytesForCurrentThread() - before) + " bytes";
            }

            public static string Fail(int depth)
            {
                using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
                try { return loop.RunUntilComplete(Down(depth)).ToString(); }
                catch (InsufficientExecutionStackException error) { return error.Message + " " + loop.RunUntilComplete(Down(50)) + " " + loop.TaskCount; }
            }
        }
        """;

    private static readonly Type App = Library.Compile("Recursion", Source).Load().GetType("App", throwOnError: true)!;

    [Fact]
    public void TenThousandDeepWorksAndAllocatesNothing() => Assert.Equal("10000 10000, 0 bytes", Call("Run", 10_000, 64 * Megabyte));

    [Fact]
    public void TooDeepForTheStackIsAnExceptionThatLeavesTheLoopInOrder() => Assert.Equal(
        "The coroutine App.Down is awaited too deep for the thread's stack. Make the recursion shallower, or start part of it with CreateTask. 50 0",
        Call("Fail", 100_000, Megabyte));

    private static string Call(string method, int depth, int stackSize)
    {
        object? result = null;
        var thread = new Thread(() => result = App.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [depth], null), stackSize);
        thread.Start();
        thread.Join();
        return (string)result!;
    }
}
