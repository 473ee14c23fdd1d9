namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts coroutines and gives the place of the first that ends; the others are cancelled and their cleanup is awaited.</summary>
    /// <param name="coroutines">The coroutines; at least one.</param>
    /// <exception cref="ArgumentException">None were given.</exception>
    public static RaceOperation Race(params ReadOnlySpan<Coroutine> coroutines)
    {
        ThrowIfNone(coroutines.Length);
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: true);
        foreach (Coroutine coroutine in coroutines)
        {
            GatherCore.Add(loop, gather, coroutine);
        }

        return new RaceOperation(new RaceCore(loop.EndGather(gather)));
    }

    /// <summary>Starts coroutines and gives place and result of the first that ends; the others are cancelled and their cleanup is awaited.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines; at least one.</param>
    /// <exception cref="ArgumentException">None were given.</exception>
    public static RaceOperation<T> Race<T>(params ReadOnlySpan<Coroutine<T>> coroutines)
    {
        ThrowIfNone(coroutines.Length);
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginGather(returnExceptions: true);
        foreach (Coroutine<T> coroutine in coroutines)
        {
            GatherCore.Add(loop, gather, coroutine);
        }

        return new RaceOperation<T>(new RaceCore(loop.EndGather(gather)));
    }

    private static void ThrowIfNone(int count)
    {
        if (count == 0)
        {
            throw new ArgumentException("There is nothing to race: give at least one coroutine.", nameof(count));
        }
    }
}
