using Coroutines.Checkout;

namespace Coroutines.Asyncio.Tests;

/// <summary>The deliberate faults of <c>--mutate</c> still fit the sources; the command itself takes minutes and is run by hand.</summary>
public class MutationTests
{
    [Fact]
    public void FitTheSources()
    {
        string[] stale = [.. Mutation.All
            .Where(mutation => mutation.Apply(Repository.Read(Repository.Runtime, mutation.File)) is null)
            .Select(mutation => mutation.Name)];

        Assert.Empty(stale);
        Assert.True(Mutation.All.Length >= 20);
    }
}
