using Coroutines.Explorer;

namespace Coroutines.Tests;

/// <summary>After many tasks that end in every way, everything rented is free again and nothing has grown. <c>Coroutines.Explorer leaks</c> walks a million.</summary>
public sealed class LeakTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EverythingRentedIsFreeAgain(int seed)
    {
        using var walk = new LeakWalk(seed);
        walk.WarmUp();
        long places = walk.Places;
        Assert.Equal(0, walk.Run(20_000, LeakWork.KindsWithoutExceptions));
        Assert.Null(walk.WhatIsLeft());
        walk.Run(10_000, LeakWork.Kinds);
        Assert.Null(walk.WhatIsLeft());
        Assert.Equal(places, walk.Places);
        Assert.True(walk.Cancelled > 1_000 && walk.Reports > 1_000, $"{walk.Cancelled} were cancelled, {walk.Reports} errors reported");
    }
}
