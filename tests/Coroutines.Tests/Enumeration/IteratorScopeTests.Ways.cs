using System.Runtime.CompilerServices;
using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>The ways in which a sequence is enumerated.</summary>
public sealed partial class IteratorScopeTests
{
    private delegate Coroutine Walker(IAsyncEnumerable<int> source, int most);

    private static readonly Dictionary<string, Walker> s_walkers = new()
    {
        ["parameter"] = Parameter,
        ["variable"] = InVariable,
        ["generic"] = Generic,
        ["interface"] = Interface,
        ["ordinary operator"] = ThroughOperator,
        ["ordinary operator with token"] = ThroughTokenOperator,
        ["two operators"] = ThroughTwoOperators,
        ["coroutine operator"] = ThroughCoroutine,
        ["by hand"] = ByHand,
        ["by hand, split"] = ByHandSplit,
        ["ordinary code"] = ByOrdinaryCode,
    };

    [Coroutine]
    private static async Coroutine Walk(Walker walker, IAsyncEnumerable<int> source, int most)
    {
        try
        {
            await walker(source, most);
            Say("end");
        }
        catch (TimeoutException)
        {
            Say("timeout");
        }
        catch (Exception error)
        {
            Say(error.GetType().Name);
        }

        await Sleep(1);
        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine Twice(Walker walker)
    {
        IAsyncEnumerable<int> source = Short();
        await Walk(walker, source, 99);
        await Walk(walker, source, 99);
    }

    [Coroutine]
    private static async Coroutine Parameter(IAsyncEnumerable<int> source, int most)
    {
        await foreach (int item in source)
        {
            Say(item);
            if (--most == 0)
            {
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine InVariable(IAsyncEnumerable<int> source, int most)
    {
        ConfiguredCancelableAsyncEnumerable<int> configured = source.WithCancellation(CancellationToken.None);
        await foreach (int item in configured)
        {
            Say(item);
            if (--most == 0)
            {
                return;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Generic(IAsyncEnumerable<int> source, int most) => await WalkGeneric(source, most);

    [Coroutine]
    private static async Coroutine WalkGeneric<TSource, T>(TSource source, T most)
        where TSource : IAsyncEnumerable<T>
    {
        int left = Convert.ToInt32(most, System.Globalization.CultureInfo.InvariantCulture);
        await foreach (T item in source)
        {
            Say(item);
            if (--left == 0)
            {
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Interface(IAsyncEnumerable<int> source, int most)
    {
        IHasItems holder = new Holder(source);
        await foreach (int item in holder.Items)
        {
            Say(item);
            if (--most == 0)
            {
                break;
            }
        }
    }

    private static async IAsyncEnumerable<int> Copy(IAsyncEnumerable<int> source)
    {
        await foreach (int item in source)
        {
            yield return item;
        }
    }

    private static async IAsyncEnumerable<int> CopyWith(IAsyncEnumerable<int> source, [EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (int item in source.WithCancellation(token))
        {
            yield return item;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> CopyInCoroutine(IAsyncEnumerable<int> source)
    {
        await foreach (int item in source)
        {
            yield return item;
        }
    }

    [Coroutine]
    private static async Coroutine ThroughOperator(IAsyncEnumerable<int> source, int most) => await Parameter(Copy(source), most);

    [Coroutine]
    private static async Coroutine ThroughTokenOperator(IAsyncEnumerable<int> source, int most) => await Parameter(CopyWith(source), most);

    [Coroutine]
    private static async Coroutine ThroughTwoOperators(IAsyncEnumerable<int> source, int most) => await Parameter(Copy(CopyWith(source)), most);

    [Coroutine]
    private static async Coroutine ThroughCoroutine(IAsyncEnumerable<int> source, int most) => await Parameter(CopyInCoroutine(source), most);

    [Coroutine]
    private static async Coroutine ByHand(IAsyncEnumerable<int> source, int most)
    {
        await using IAsyncEnumerator<int> enumerator = source.GetAsyncEnumerator();
        while (most-- > 0 && await enumerator.MoveNextAsync())
        {
            Say(enumerator.Current);
        }
    }

    [Coroutine]
    private static async Coroutine ByHandSplit(IAsyncEnumerable<int> source, int most)
    {
        IAsyncEnumerator<int> enumerator = source.GetAsyncEnumerator();
        try
        {
            while (most-- > 0)
            {
                ValueTask<bool> move = enumerator.MoveNextAsync();
                if (!await move)
                {
                    break;
                }

                Say(enumerator.Current);
            }
        }
        finally
        {
            ValueTask end = enumerator.DisposeAsync();
            await end;
        }
    }

    [Coroutine]
    private static async Coroutine ByOrdinaryCode(IAsyncEnumerable<int> source, int most) => await Ordinary(source, most);

    private static async Task Ordinary(IAsyncEnumerable<int> source, int most)
    {
        await foreach (int item in source)
        {
            Say(item);
            if (--most == 0)
            {
                break;
            }
        }
    }

    private interface IHasItems
    {
        IAsyncEnumerable<int> Items { get; }
    }

    private sealed class Holder(IAsyncEnumerable<int> items) : IHasItems
    {
        public IAsyncEnumerable<int> Items { get; } = items;
    }
}
