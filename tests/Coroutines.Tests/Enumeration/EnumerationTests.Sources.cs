using System.Runtime.CompilerServices;
using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>What is enumerated, and in which ways.</summary>
public sealed partial class EnumerationTests
{
    private static IAsyncEnumerable<int> Source(string name) => name switch
    {
        "ordinary" => Ordinary(),
        "deaf" => Deaf(),
        "channel" => s_channel.Reader.ReadAllAsync(),
        _ => Co(),
    };

    private static async IAsyncEnumerable<int> Ordinary([EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            yield return 1;
            await Waiting(token);
            yield return 2;
        }
        finally
        {
            SayAt("ordinary end");
        }
    }

    // Ends with the token, or after 200 ms of the loop.
    private static async Task Waiting(CancellationToken token)
    {
        var source = new TaskCompletionSource();
        using CancellationTokenRegistration tie = token.Register(() => source.TrySetCanceled(token));
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(200), () => source.TrySetResult());
        await source.Task;
    }

    private static async IAsyncEnumerable<int> Deaf()
    {
        try
        {
            yield return 1;
            await Sleep(200);
            yield return 2;
        }
        finally
        {
            SayAt("deaf end");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Co()
    {
        try
        {
            yield return 1;
            await Sleep(200);
            yield return 2;
        }
        finally
        {
            SayAt("coroutine end");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Sum(IAsyncEnumerable<int> source)
    {
        int sum = 0;
        await foreach (int item in source)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private async Coroutine<int> SumField()
    {
        int sum = 0;
        await foreach (int item in _box.Items)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumInterface(ISource source)
    {
        int sum = 0;
        await foreach (int item in source.All())
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumVariable(IAsyncEnumerable<int> source)
    {
        IAsyncEnumerable<int> other = source;
        int sum = 0;
        await foreach (int item in other.ConfigureAwait(false))
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumConfigured(IAsyncEnumerable<int> source)
    {
        using var user = new CancellationTokenSource();
        int sum = 0;
        await foreach (int item in source.WithCancellation(user.Token).ConfigureAwait(false))
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumToken(ConfiguredCancelableAsyncEnumerable<int> source)
    {
        int sum = 0;
        await foreach (int item in source)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumClass(Box box)
    {
        int sum = 0;
        await foreach (int item in box)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumStruct(Wrapper wrapper)
    {
        int sum = 0;
        await foreach (int item in wrapper)
        {
            sum += item;
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> SumByHand(IAsyncEnumerable<int> source)
    {
        int sum = 0;
        await using IAsyncEnumerator<int> enumerator = source.GetAsyncEnumerator();
        while (await enumerator.MoveNextAsync())
        {
            sum += enumerator.Current;
        }

        return sum;
    }

    private static async IAsyncEnumerable<int> Untidy([EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            await Waiting(token);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException("untidy");
        }

        yield return 1;
    }

    private static async IAsyncEnumerable<int> Gated(Task gate)
    {
        try
        {
            await gate;
            yield return 1;
        }
        finally
        {
            Say("end");
        }
    }

    private interface ISource
    {
        IAsyncEnumerable<int> All();
    }

    private readonly struct Wrapper(IAsyncEnumerable<int> items)
    {
        public Enumerator GetAsyncEnumerator(CancellationToken token = default) => new(items.GetAsyncEnumerator(token));

        public readonly struct Enumerator(IAsyncEnumerator<int> inner) : IAsyncDisposable
        {
            public int Current => inner.Current;

            public ValueTask<bool> MoveNextAsync() => inner.MoveNextAsync();

            public ValueTask DisposeAsync() => inner.DisposeAsync();
        }
    }

    private sealed class Stuck(bool stuckMove) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current => 0;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => stuckMove ? new(new TaskCompletionSource<bool>().Task) : new(false);

        public ValueTask DisposeAsync()
        {
            Say("disposing");
            return new ValueTask(new TaskCompletionSource().Task);
        }
    }

    private sealed class Pattern
    {
        public Enumerator GetAsyncEnumerator() => new();

        public sealed class Enumerator
        {
            public int Current => 0;

            public async Task<bool> MoveNextAsync()
            {
                await Sleep(100);
                SayAt("moved");
                return true;
            }

            public Task DisposeAsync()
            {
                SayAt("disposed");
                return Task.CompletedTask;
            }
        }
    }
}
