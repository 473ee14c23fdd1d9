using System.Runtime.CompilerServices;

namespace Coroutines.Benchmarks;

/// <summary>The time limit of .NET is Task.WaitAsync: a ValueTask becomes a Task for it.</summary>
internal static partial class WaitForRows
{
    private static Work EarlyPeer(Action<World> main)
    {
        var world = new World();
        return new Work(() =>
        {
            world.Sum = 0;
            main(world);
            world.Peer.Drain();
            Check.Equal(Rounds, world.Sum);
        });
    }

    private static Work LatePeer(Action<World, ManualTime> main)
    {
        var world = new World();
        var time = new ManualTime();
        return new Work(() =>
        {
            world.Sum = 0;
            main(world, time);
            time.Advance(TimeSpan.FromSeconds(1));
            Check.Equal(Rounds, world.Sum);
        });
    }

    private static async Task PlainEarly(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            world.Sum += await Plain(world, 1).WaitAsync(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<int> Plain(World world, int x)
    {
        await world.Peer.Yield();
        return x;
    }

    private static async Task PlainLate(World world, ManualTime time)
    {
        for (int i = 0; i < Rounds; i++)
        {
            using var source = new CancellationTokenSource();
            try
            {
                await PlainNever(source.Token).WaitAsync(TimeSpan.FromMilliseconds(10), time);
            }
            catch (TimeoutException)
            {
                source.Cancel();
                world.Sum++;
            }
        }
    }

    private static async Task<int> PlainNever(CancellationToken token)
    {
        var source = new TaskCompletionSource<int>();
        using (token.UnsafeRegister(static (state, token) => ((TaskCompletionSource<int>)state!).TrySetCanceled(token), source))
        {
            return await source.Task;
        }
    }

    private static async ValueTask ValueEarly(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            world.Sum += await Value(world, 1).AsTask().WaitAsync(TimeSpan.FromSeconds(1));
        }
    }

    private static async ValueTask<int> Value(World world, int x)
    {
        await world.Peer.Yield();
        return x;
    }

    private static async ValueTask ValueLate(World world, ManualTime time)
    {
        for (int i = 0; i < Rounds; i++)
        {
            using var source = new CancellationTokenSource();
            try
            {
                await ValueNever(source.Token).AsTask().WaitAsync(TimeSpan.FromMilliseconds(10), time);
            }
            catch (TimeoutException)
            {
                source.Cancel();
                world.Sum++;
            }
        }
    }

    private static async ValueTask<int> ValueNever(CancellationToken token)
    {
        var source = new TaskCompletionSource<int>();
        using (token.UnsafeRegister(static (state, token) => ((TaskCompletionSource<int>)state!).TrySetCanceled(token), source))
        {
            return await source.Task;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask PooledEarly(World world)
    {
        for (int i = 0; i < Rounds; i++)
        {
            world.Sum += await Pooled(world, 1).AsTask().WaitAsync(TimeSpan.FromSeconds(1));
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> Pooled(World world, int x)
    {
        await world.Peer.Yield();
        return x;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask PooledLate(World world, ManualTime time)
    {
        for (int i = 0; i < Rounds; i++)
        {
            using var source = new CancellationTokenSource();
            try
            {
                await PooledNever(source.Token).AsTask().WaitAsync(TimeSpan.FromMilliseconds(10), time);
            }
            catch (TimeoutException)
            {
                source.Cancel();
                world.Sum++;
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> PooledNever(CancellationToken token)
    {
        var source = new TaskCompletionSource<int>();
        using (token.UnsafeRegister(static (state, token) => ((TaskCompletionSource<int>)state!).TrySetCanceled(token), source))
        {
            return await source.Task;
        }
    }
}
