using System.Reflection;

namespace Coroutines.Tests;

/// <summary>What programs outside this repository that try to break a loop read by reflection, under the names that they know.</summary>
public sealed class OutsideReflectionTests
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance;

    [Fact]
    public void ALoopTellsItsHeaders()
    {
        using var loop = new CoroutineLoop();
        using var future = new CoroutineFuture<int>(loop);
        Assert.Equal(1, (int)typeof(CoroutineLoop).GetProperty("HeadersInUse", Hidden)!.GetValue(loop)!);
    }

    [Fact]
    public void ALoopHasAStoreOfSlabs()
    {
        using var loop = new CoroutineLoop();
        object store = typeof(CoroutineLoop).GetField("Store", Hidden)!.GetValue(loop)!;
        Assert.NotEmpty((Array)store.GetType().GetField("_slabs", Hidden)!.GetValue(store)!);
    }

    [Fact]
    public void AHandleHoldsATask() => Assert.Equal(typeof(CoroutineTask), typeof(CoroutineTask<int>).GetField("_task", Hidden)!.FieldType);

    [Fact]
    public void ResultsAreKeptByType() =>
        Assert.NotNull(typeof(CoroutineLoop).Assembly.GetType("Coroutines.ResultSlab`1")!.MakeGenericType(typeof(string)).GetField("Type")!.GetValue(null));
}
