namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Starts coroutines and gives the place of the first that ends; the others are cancelled and their cleanup is awaited.</summary>
    /// <remarks>
    /// The others are cancelled the moment the first ends: what a primitive has just given one of them goes back. One that a timer, a task or a future
    /// has woken takes that step first. What they throw goes to the loop's handler.
    /// </remarks>
    /// <param name="coroutines">The coroutines; at least one.</param>
    /// <exception cref="ArgumentException">None were given.</exception>
    public static CoroutineOperation<int, RaceOperation> Race(params ReadOnlySpan<Coroutine> coroutines)
    {
        ThrowIfNone(coroutines.Length);
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdRace();
        foreach (Coroutine coroutine in coroutines)
        {
            GatherCore.Add(loop, ref gather, coroutine);
        }

        return StartedOperation.Of<int, RaceOperation>(new(new RaceCore(loop.EndColdGather(gather))));
    }

    /// <summary>Starts coroutines and gives place and result of the first that ends; the others are cancelled and their cleanup is awaited.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="coroutines">The coroutines; at least one.</param>
    /// <exception cref="ArgumentException">None were given.</exception>
    public static CoroutineOperation<RaceResult<T>, RaceOperation<T>> Race<T>(params ReadOnlySpan<Coroutine<T>> coroutines)
    {
        ThrowIfNone(coroutines.Length);
        CoroutineLoop loop = CoroutineLoop.Current;
        int gather = loop.BeginColdRace();
        foreach (Coroutine<T> coroutine in coroutines)
        {
            GatherCore.Add(loop, ref gather, coroutine);
        }

        return StartedOperation.Of<RaceResult<T>, RaceOperation<T>>(new(new RaceCore(loop.EndColdGather(gather))));
    }

    private static void ThrowIfNone(int count)
    {
        if (count == 0)
        {
            throw new ArgumentException("There is nothing to race: give at least one coroutine.", nameof(count));
        }
    }
}
