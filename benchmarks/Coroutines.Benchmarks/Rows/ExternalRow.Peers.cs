using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Coroutines.Benchmarks;

/// <summary>Tasks take a new completion source for each wait; value tasks one source that is reset. Both go on in the loop's context.</summary>
internal static partial class ExternalRow
{
    private static Work Tasks()
    {
        var world = new World();
        var context = new InboxContext();
        var completions = new TaskCompletionSource<int>[Workers];
        InContext(context, () =>
        {
            for (int i = 0; i < Workers; i++)
            {
                _ = Plain(world, completions, i);
            }
        });
        var other = new OtherThread(() =>
        {
            for (int i = 0; i < Workers; i++)
            {
                completions[i].SetResult(i);
            }
        });
        return Both(world, other, context.Drain);
    }

    private static async Task Plain(World world, TaskCompletionSource<int>[] completions, int self)
    {
        while (true)
        {
            var completion = new TaskCompletionSource<int>();
            completions[self] = completion;
            int value = await completion.Task;
            world.Sum += value;
        }
    }

    private static Work Sources(Action<World, Source> listen)
    {
        var world = new World();
        var context = new InboxContext();
        var sources = new Source[Workers];
        InContext(context, () =>
        {
            for (int i = 0; i < Workers; i++)
            {
                sources[i] = new Source();
                listen(world, sources[i]);
            }
        });
        var other = new OtherThread(() =>
        {
            for (int i = 0; i < Workers; i++)
            {
                sources[i].SetResult(i);
            }
        });
        return Both(world, other, context.Drain);
    }

    private static async ValueTask Value(World world, Source source)
    {
        while (true)
        {
            int value = await source.Wait();
            world.Sum += value;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(World world, Source source)
    {
        while (true)
        {
            int value = await source.Wait();
            world.Sum += value;
        }
    }

    private static void InContext(InboxContext context, Action action)
    {
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        action();
        SynchronizationContext.SetSynchronizationContext(previous);
    }

    private sealed class Source : IValueTaskSource<int>
    {
        private ManualResetValueTaskSourceCore<int> _core;

        public ValueTask<int> Wait()
        {
            _core.Reset();
            return new ValueTask<int>(this, _core.Version);
        }

        public void SetResult(int value) => _core.SetResult(value);

        public int GetResult(short token) => _core.GetResult(token);

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);
    }
}
