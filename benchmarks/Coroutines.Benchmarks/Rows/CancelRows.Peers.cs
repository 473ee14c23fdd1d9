using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

internal static partial class CancelRows
{
    private static Work Peer(int levels, Func<World, CancellationToken, Task> park)
    {
        var world = new World();
        return new Work(() =>
        {
            world.Sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                using var source = new CancellationTokenSource();
                Task task = park(world, source.Token);
                source.Cancel();
                Check.Equal(1, task.IsCanceled ? 1 : 0);
            }

            Check.Equal(Batch * levels, world.Sum);
        });
    }

    private static async Task Plain(World world, int levels, CancellationToken token)
    {
        try
        {
            if (levels > 1)
            {
                await Plain(world, levels - 1, token);
            }
            else
            {
                await Never(token);
            }
        }
        finally
        {
            world.Sum++;
        }
    }

    /// <summary>Task.Delay would hand the cancellation to the thread pool; this goes on in the canceller's call.</summary>
    private static async Task Never(CancellationToken token)
    {
        var source = new TaskCompletionSource();
        using (token.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), source))
        {
            await source.Task;
        }
    }

    private static async ValueTask Value(World world, int levels, CancellationToken token)
    {
        try
        {
            if (levels > 1)
            {
                await Value(world, levels - 1, token);
            }
            else
            {
                await Never(token);
            }
        }
        finally
        {
            world.Sum++;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(World world, int levels, CancellationToken token)
    {
        try
        {
            if (levels > 1)
            {
                await Pooled(world, levels - 1, token);
            }
            else
            {
                await Never(token);
            }
        }
        finally
        {
            world.Sum++;
        }
    }
}
