using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>An exception that leaves a loop shows the coroutines that it came through, each once, and nothing of the loop.</summary>
public sealed partial class TraceTests
{
    public static TheoryData<string, string> Ways() => new()
    {
        { nameof(Directly), "Boom < Middle < Directly" },
        { nameof(Joined), "Boom < Middle < Joined" },
        { nameof(Gathered), "BoomInt < Gathered" },
        { nameof(WithFinally), "Boom < Middle < WithFinally" },
        { nameof(WithFilter), "Boom < Middle < WithFilter" },
        { nameof(Again), "Boom < Middle < Again" },
        { nameof(Limited), "Boom < Middle < Limited" },
        { nameof(Raced), "BoomInt < Raced" },
        { nameof(Shielded), "Boom < Middle < Shielded" },
        { nameof(Net), "FailAsync < Net" },
        { nameof(Iterated), "Boom < Middle < Items < Iterated" },
        { nameof(Recursive), "Down < Down < Down < Recursive" },
        { nameof(DownTasks), "DownTask < DownTask < DownTask < DownTasks" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void EachCoroutineIsShownOnce(string way, string expected)
    {
        FormatException error = Assert.Throws<FormatException>(() => CoroutineLoop.Run(Start(way)));
        string[] lines = [.. CoroutineStackTrace.Format(error).Split(Environment.NewLine).Where(IsOfTest)];
        Assert.Equal(expected, string.Join(" < ", lines.Select(static line => line.Split("TraceTests.")[1].Split(' ')[0]).TakeWhile(static name => !name.StartsWith('<') && name != nameof(EachCoroutineIsShownOnce))));
        Assert.All(lines.Take(2), static line => Assert.Contains("TraceTests.cs:line ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Directly), "Boom < Middle < Directly")]
    [InlineData(nameof(Joined), "Boom < Middle < Joined")]
    [InlineData(nameof(Gathered), "BoomInt < Gathered")]
    [InlineData(nameof(WithFinally), "Boom < Middle < WithFinally")]
    [InlineData(nameof(Again), "Boom < Middle < Again")]
    [InlineData(nameof(Net), "FailAsync < Net")]
    [InlineData(nameof(Iterated), "Boom < Middle < Items < Iterated")]
    [InlineData(nameof(Recursive), "Down < Recursive")]
    [InlineData(nameof(DownTasks), "DownTask < DownTasks")]
    public void TheExceptionItselfShowsNothingOfTheLoop(string way, string expected)
    {
        FormatException error = Assert.Throws<FormatException>(() => CoroutineLoop.Run(Start(way)));
        Assert.DoesNotContain(error.StackTrace!.Split(Environment.NewLine), static line => line.StartsWith("   at Coroutines.", StringComparison.Ordinal) && !IsOfTest(line));
        Assert.All(expected.Split(" < "), name => Assert.Contains(name, error.StackTrace, StringComparison.Ordinal));
    }

    private static bool IsOfTest(string line) => line.StartsWith("   at Coroutines.Tests.TraceTests", StringComparison.Ordinal);

    private static Coroutine Start(string way) => way switch
    {
        nameof(Directly) => Directly(),
        nameof(Joined) => Joined(),
        nameof(Gathered) => Gathered(),
        nameof(WithFinally) => WithFinally(),
        nameof(WithFilter) => WithFilter(),
        nameof(Again) => Again(),
        nameof(Limited) => Limited(),
        nameof(Raced) => Raced(),
        nameof(Shielded) => Shielded(),
        nameof(Net) => Net(),
        nameof(Iterated) => Iterated(),
        nameof(Recursive) => Recursive(),
        _ => DownTasks(),
    };

    [Coroutine]
    private static async Coroutine Boom()
    {
        await Yield();
        throw new FormatException("boom");
    }

    [Coroutine]
    private static async Coroutine<int> BoomInt()
    {
        await Yield();
        throw new FormatException("boom");
    }

    [Coroutine]
    private static async Coroutine Middle() => await Boom();

    [Coroutine]
    private static async Coroutine Directly() => await Middle();

    [Coroutine]
    private static async Coroutine Joined()
    {
        CoroutineTask task = CreateTask(Middle());
        await Yield();
        await task;
    }

    [Coroutine]
    private static async Coroutine<int> One()
    {
        await Yield();
        return 1;
    }

    [Coroutine]
    private static async Coroutine Gathered() => await Gather(BoomInt(), One());

    [Coroutine]
    private static async Coroutine WithFinally()
    {
        try
        {
            await Middle();
        }
        finally
        {
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine WithFilter()
    {
        try
        {
            await Middle();
        }
        catch (FormatException error) when (error.Message.Length == 0)
        {
        }
    }

    [Coroutine]
    private static async Coroutine Again()
    {
        try
        {
            await Middle();
        }
        catch (FormatException)
        {
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine Limited() => await WaitFor(Middle(), 1000);

    [Coroutine]
    private static async Coroutine Raced() => await Race(BoomInt(), Late());

    [Coroutine]
    private static async Coroutine<int> Late()
    {
        await Sleep(1000);
        return 1;
    }

    [Coroutine]
    private static async Coroutine Shielded() => await Shield(Middle());

    [Coroutine]
    private static async Coroutine Net() => await FailAsync();

    private static async Task FailAsync()
    {
        await Task.Yield();
        throw new FormatException("net");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items()
    {
        yield return 1;
        await Middle();
    }

    [Coroutine]
    private static async Coroutine Iterated()
    {
        await foreach (int item in Items())
        {
            Assert.Equal(1, item);
        }
    }

    [Coroutine]
    private static async Coroutine Recursive() => await Down(2);

    [Coroutine]
    private static async Coroutine Down(int levels)
    {
        await Yield();
        if (levels == 0)
        {
            throw new FormatException("down");
        }

        await Down(levels - 1);
    }

    [Coroutine]
    private static async Coroutine DownTasks() => await DownTask(2);

    [Coroutine]
    private static async Coroutine DownTask(int levels)
    {
        await Yield();
        if (levels == 0)
        {
            throw new FormatException("down");
        }

        CoroutineTask task = CreateTask(DownTask(levels - 1));
        await Yield();
        await task;
    }
}
