using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Coroutines.Misuse;

/// <summary>How the library is led to callbacks that have nothing to do with one task's body.</summary>
internal static partial class KindTable
{
    private static void Preserved(World world)
    {
        CoroutineCallback callback = world.Loop.CallSoon(world.Called).Preserve();
        world.UseOwn = callback.Cancel;
        world.Loop.CallLater(TimeSpan.FromMilliseconds(2), callback.Dispose);
    }

    /// <summary>Uses the loop from a thread of its own.</summary>
    private static void OnThread(World world, Action action) =>
        world.Run(new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception error)
            {
                world.Saw(Arrival.Caller, error);
            }
        }));

    /// <summary>SIGWINCH, by its number: a name would be a system's.</summary>
    private const PosixSignal WindowChange = (PosixSignal)28;

    /// <summary>A signal that does nothing where nobody handles it any more.</summary>
    private static void IsSignalled(World world)
    {
        world.Loop.AddSignalHandler(WindowChange, world.Called);
        world.UseOwn = () => world.Loop.RemoveSignalHandler(WindowChange);
        using var kill = Process.Start("kill", ["-WINCH", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static ValueTask<int> Invokes(World world) =>
        world.Loop.InvokeAsync(world, static state =>
        {
            state.Called();
            return Tasks.Answer();
        });

    private static ValueTask InvokesNothing(World world) =>
        world.Loop.InvokeAsync(world, static state =>
        {
            state.Called();
            return Tasks.Nothing();
        });

    /// <summary>Blocks the thread until a call is over.</summary>
    private static void WaitsFor(ValueTask<int> call)
    {
        SpinWait.SpinUntil(() => call.IsCompleted);
        _ = call.Result;
    }

    private static void WaitsFor(ValueTask call)
    {
        SpinWait.SpinUntil(() => call.IsCompleted);
        call.GetAwaiter().GetResult();
    }

    private static void FailsFuture(World world)
    {
        world.HandlerActs = true;
        var future = new CoroutineFuture<int>(world.Loop);
        world.UseOwn = future.Reset;
        future.SetException(new ProvokedException());
        world.Loop.CallLater(TimeSpan.FromMilliseconds(1), future.Dispose);
    }

    private static void FailsToErrorStream(World world)
    {
        var outer = Console.Error;
        Console.SetError(new UserWriter(world));
        world.Loop.CallSoon(static () => throw new ProvokedException());
        world.Loop.CallLater(TimeSpan.FromMilliseconds(2), () => Console.SetError(outer));
    }

    private static void WatchesCancelled(World world)
    {
        CoroutineTask task = world.Loop.Start(Tasks.Sleeper());
        task.AddDoneCallback(_ => world.Called());
        world.UseOwn = () => task.Cancel();
        task.Cancel();
    }

    private static void WatchesFuture(World world)
    {
        var future = new CoroutineFuture<int>(world.Loop);
        world.UseOwn = future.Reset;
        future.Task.AddDoneCallback(_ => world.Called());
        future.SetResult(1);
        world.Loop.CallLater(TimeSpan.FromMilliseconds(2), future.Dispose);
    }

    /// <summary>An order that is the user's: whatever happens in it, the queue holds each item once.</summary>
    private static void Compares(World world, bool get)
    {
        bool armed = false;
        CoroutineQueue<int> queue = null!;
        queue = new CoroutineQueue<int>(0, QueueKind.Priority, Comparer<int>.Create((left, right) =>
        {
            if (armed)
            {
                world.Called();
            }

            return left.CompareTo(right);
        }));
        int more = 100;
        world.UseOwn = () => queue.TryPut(more++);
        for (int i = 8; i > 0; i--)
        {
            queue.TryPut(i);
        }

        armed = true;
        int taken = 0;
        try
        {
            if (get)
            {
                queue.TryGet(out taken);
            }
            else
            {
                queue.TryPut(0);
            }
        }
        finally
        {
            armed = false;
            CheckQueue(world, queue, taken);
        }
    }

    private static void CheckQueue(World world, CoroutineQueue<int> queue, int taken)
    {
        var items = new List<int>();
        int last = int.MinValue;
        while (items.Count < 200 && queue.TryGet(out int item))
        {
            if (item < last)
            {
                world.Wrong("the queue is out of order");
            }

            last = item;
            items.Add(item);
        }

        if (items.Distinct().Count() != items.Count || Enumerable.Range(1, 8).Any(item => item != taken && !items.Contains(item)))
        {
            world.Wrong($"the queue holds {string.Join(' ', items)}");
        }
    }

    private static void Arms(World world, string member)
    {
        if (world.Loop.IsDisposed)
        {
            return;
        }

        world.Clock.Armed = member;
        world.Loop.CallLater(TimeSpan.FromMilliseconds(2), () => world.Clock.Armed = null);
    }

    private static void FlowsContext(World world)
    {
        var local = new AsyncLocal<int>(change =>
        {
            if (change.ThreadContextChanged && change.CurrentValue != 0)
            {
                world.Called();
            }
        });
        ExecutionContext? outer = ExecutionContext.Capture();
        local.Value = 1;
        try
        {
            world.Loop.Start(Tasks.Nothing());
        }
        finally
        {
            ExecutionContext.Restore(outer!);
        }
    }

    private static void Continues(World world)
    {
        Task task = world.Hold(world.Loop.CreateTask(Tasks.Nothing())).AsTask();
        _ = task.ContinueWith(
            _ => world.Called(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
            .ContinueWith(static task => task.Exception, TaskScheduler.Default);
    }
}
