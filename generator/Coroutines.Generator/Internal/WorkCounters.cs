namespace Coroutines.Generator.Internal;

/// <summary>How much a generator instance bound since it was made; benchmarks and tests read it.</summary>
internal sealed class WorkCounters
{
    private int _bodies;
    private int _calls;
    private int _baseLists;

    /// <summary>Coroutine bodies that were bound and translated.</summary>
    public int Bodies => _bodies;

    /// <summary>Invocations that were bound to see whether they call a coroutine.</summary>
    public int Calls => _calls;

    /// <summary>Classes with a base list that were looked at for inherited implementations.</summary>
    public int BaseLists => _baseLists;

    public void CountBody() => Interlocked.Increment(ref _bodies);

    public void CountCall() => Interlocked.Increment(ref _calls);

    public void CountBaseLists(int count) => Interlocked.Add(ref _baseLists, count);
}
