using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary><c>await using</c> of null is a block like any other, also where the resource would be a scope.</summary>
public sealed partial class NullScopeTests
{
    [Fact]
    public void ALimitThatMayBeMissing() => Assert.Equal("timeout 5; end 20", Of(static () => Both(Limited)));

    [Fact]
    public void ADeclaredLimitThatMayBeMissing() => Assert.Equal("timeout 5; end 20", Of(static () => Both(Declared)));

    [Fact]
    public void AGroupThatMayBeMissing() => Assert.Equal("child 5; end 5; end 5", Of(static () => Both(Grouped)));

    [Fact]
    public void AScopeOfTheUsers() => Assert.Equal("enter; Completed; end 0; end 0", Of(static () => Both(OfAClass)));

    [Fact]
    public void AnInterface() => Assert.Equal("enter; Completed; end 0; end 0", Of(static () => Both(OfAnInterface)));

    [Fact]
    public void ATypeParameter() => Assert.Equal("enter; Completed; end 0; end 0", Of(static () => Both(OfAParameter)));

    [Fact]
    public void ANullableTypeParameter() => Assert.Equal("enter; Completed; end 0; end 0", Of(static () => Both(OfANullableParameter)));

    [Fact]
    public void WhatComesOutOfABlockWithoutAScopeComesOut() => Assert.Equal("enter; Faulted; dropped; FormatException", Of(static () => Throwing()));

    [Fact]
    public void AnIteratorThatIsLeft() => Assert.Equal("enter; 0; Disposed; 0; end 0", Of(static () => Left()));

    [Coroutine]
    private static async Coroutine Both(Func<bool, Coroutine> body)
    {
        await body(true);
        await body(false);
    }

    [Coroutine]
    private static async Coroutine Limited(bool isThere)
    {
        try
        {
            TimeoutScope? limit = isThere ? TimeoutAfter(5) : null;
            await using (limit)
            {
                await Sleep(15);
            }

            SayAt("end");
        }
        catch (TimeoutException)
        {
            SayAt("timeout");
        }
    }

    [Coroutine]
    private static async Coroutine Declared(bool isThere)
    {
        try
        {
            await using TimeoutScope? limit = isThere ? TimeoutAfter(5) : null;
            await Sleep(15);
            SayAt("end");
        }
        catch (TimeoutException)
        {
            SayAt("timeout");
        }
    }

    [Coroutine]
    private static async Coroutine Grouped(bool isThere)
    {
        await using (CoroutineTaskGroup? group = isThere ? new CoroutineTaskGroup() : null)
        {
            group?.CreateTask(Child());
        }

        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine Child()
    {
        await Sleep(5);
        SayAt("child");
    }

    [Coroutine]
    private static async Coroutine OfAClass(bool isThere)
    {
        await using (Telling? scope = isThere ? new Telling() : null)
        {
            await Yield();
        }

        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine OfAnInterface(bool isThere)
    {
        await using (ICoroutineScope? scope = isThere ? new Telling() : null)
        {
            await Yield();
        }

        SayAt("end");
    }

    private static Coroutine OfAParameter(bool isThere) => Within(isThere ? new Telling() : null);

    [Coroutine]
    private static async Coroutine Within<T>(T scope)
        where T : ICoroutineScope?
    {
        await using (scope)
        {
            await Yield();
        }

        SayAt("end");
    }

    private static Coroutine OfANullableParameter(bool isThere) => WithinValue<TellingValue>(isThere ? default(TellingValue) : null);

    [Coroutine]
    private static async Coroutine WithinValue<T>(T? scope)
        where T : struct, ICoroutineScope
    {
        await using (scope)
        {
            await Yield();
        }

        SayAt("end");
    }

    // The second round finds what the first left: a scope that dropped the error.
    [Coroutine]
    private static async Coroutine Throwing()
    {
        foreach (Telling? scope in new[] { new Telling { Drops = true }, null })
        {
            await using (scope)
            {
                await Yield();
                Fail();
            }

            Say("dropped");
        }
    }

    private static void Fail() => throw new FormatException();

    [Coroutine]
    private static async Coroutine Left()
    {
        foreach (bool isThere in new[] { true, false })
        {
            await foreach (int item in Items(isThere))
            {
                Say(item);
                break;
            }
        }

        SayAt("end");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items(bool isThere)
    {
        await using (TellingValue? scope = isThere ? default(TellingValue) : null)
        {
            for (int i = 0; ; i++)
            {
                await Yield();
                yield return i;
            }
        }
    }

    private sealed class Telling : ICoroutineScope
    {
        public bool Drops { get; init; }

        public void Enter() => Say("enter");

        public Coroutine<bool> Exit(ScopeExit kind, Exception? error) => Tell(kind, Drops);

        public ValueTask DisposeAsync() => throw new NotSupportedException();
    }

    private struct TellingValue : ICoroutineScope
    {
        public readonly void Enter() => Say("enter");

        public readonly Coroutine<bool> Exit(ScopeExit kind, Exception? error) => Tell(kind, false);

        public readonly ValueTask DisposeAsync() => throw new NotSupportedException();
    }

    [Coroutine]
    private static async Coroutine<bool> Tell(ScopeExit kind, bool drops)
    {
        await Yield();
        Say(kind);
        return drops;
    }
}
