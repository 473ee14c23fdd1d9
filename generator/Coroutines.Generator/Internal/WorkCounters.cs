namespace Coroutines.Generator.Internal;

/// <summary>How much a generator instance bound since it was made; benchmarks and tests read it.</summary>
internal sealed class WorkCounters
{
    private int bodies;
    private int calls;
    private int baseLists;

    /// <summary>Coroutine bodies that were bound and translated.</summary>
    public int Bodies => bodies;

    /// <summary>Invocations that were bound to see whether they call a coroutine.</summary>
    public int Calls => calls;

    /// <summary>Classes with a base list that were looked at for inherited implementations.</summary>
    public int BaseLists => baseLists;

    public void CountBody() => Interlocked.Increment(ref bodies);

    public void CountCall() => Interlocked.Increment(ref calls);

    public void CountBaseLists(int count) => Interlocked.Add(ref baseLists, count);
}
