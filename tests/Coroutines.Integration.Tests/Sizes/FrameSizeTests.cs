using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Sizes;

/// <summary>What a suspended coroutine keeps, by the size of its machine in Release. <c>Coroutines.Fuzz sizes</c> prints the tables.</summary>
public sealed class FrameSizeTests
{
    [Fact]
    public void ALocalThatIsNotReadBehindAnAwaitIsNoField() => Assert.Equal(["Int32"], FrameSizes.FieldTypes("""
        using Coroutines;
        static partial class A
        {
            [Coroutine] static async Coroutine F()
            {
                string before = new('x', 3);
                var lives = before.Length;
                await Coroutine.Yield();
                double after = lives * 2.0;
                System.Console.WriteLine(after);
            }
        }
        """));

    [Fact]
    public void LocalsOfOneTypeThatNeverLiveTogetherShareAField() => Assert.Equal(["Int32", "String"], FrameSizes.FieldTypes("""
        using Coroutines;
        static partial class A
        {
            [Coroutine] static async Coroutine F(int x)
            {
                var a = x + 1;
                await Coroutine.Yield();
                var text = a.ToString();
                await Coroutine.Yield();
                var b = text.Length;
                await Coroutine.Yield();
                { var c = b + 1; await Coroutine.Yield(); System.Console.WriteLine(c); }
            }
        }
        """));

    [Fact]
    public void LocalsThatLiveTogetherDoNot() => Assert.Equal(["Int32", "Int32"], FrameSizes.FieldTypes("""
        using Coroutines;
        static partial class A
        {
            [Coroutine] static async Coroutine F(int x)
            {
                var a = x + 1;
                await Coroutine.Yield();
                System.Console.WriteLine(x + a);
            }
        }
        """));

    [Fact]
    public void WhatIsReadBehindAThrowOnlyIsNoField() => Assert.Equal(["Int32"], FrameSizes.FieldTypes("""
        using Coroutines;
        static partial class A
        {
            [Coroutine] static async Coroutine F(int x)
            {
                string text = new('x', x);
                if (x < 0) { await Coroutine.Yield(); throw new System.ArgumentException("x"); }
                System.Console.WriteLine(text + x);
            }
        }
        """));

    [Fact]
    public void MachinesAreNotLargerThanTheCompilers()
    {
        var frames = FrameSizes.Frames();

        Assert.True(frames.Count >= 50);
        Assert.InRange(frames.Sum(one => one.Machine), 1, frames.Sum(one => one.Compiler));
    }

    [Fact]
    public void ChainsAreNotLargerThanTheObjectsOfTasks()
    {
        var chains = FrameSizes.Chains();

        Assert.True(chains.Count >= 15);
        Assert.All(chains, one => Assert.InRange(one.Machine, 1, one.Tasks));
    }
}
