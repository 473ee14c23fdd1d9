namespace Coroutines;

public readonly partial struct Coroutine
{
    public static GatherOperation Gather(Coroutine first, Coroutine second) =>
        new(CoroutineLoop.Current, [Task(first), Task(second)]);

    public static GatherOperation Gather(Coroutine first, Coroutine second, Coroutine third) =>
        new(CoroutineLoop.Current, [Task(first), Task(second), Task(third)]);

    public static GatherOperation Gather(params ReadOnlySpan<Coroutine> items)
    {
        var children = new TwinTask[items.Length];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Task(items[i]);
        }

        return new(CoroutineLoop.Current, children);
    }

    public static GatherOperation<(T1, T2)> Gather<T1, T2>(Coroutine<T1> item1, Coroutine<T2> item2) =>
        new(CoroutineLoop.Current, [Task(item1), Task(item2)], results => ((T1)results[0]!, (T2)results[1]!));

    public static GatherOperation<(T1, T2, T3)> Gather<T1, T2, T3>(Coroutine<T1> item1, Coroutine<T2> item2, Coroutine<T3> item3) =>
        new(CoroutineLoop.Current, [Task(item1), Task(item2), Task(item3)], results => ((T1)results[0]!, (T2)results[1]!, (T3)results[2]!));

    public static GatherOperation<(T1, T2, T3, T4)> Gather<T1, T2, T3, T4>(Coroutine<T1> item1, Coroutine<T2> item2, Coroutine<T3> item3, Coroutine<T4> item4) =>
        new(CoroutineLoop.Current, [Task(item1), Task(item2), Task(item3), Task(item4)], results => ((T1)results[0]!, (T2)results[1]!, (T3)results[2]!, (T4)results[3]!));

    public static GatherOperation<(T1, T2, T3, T4, T5)> Gather<T1, T2, T3, T4, T5>(Coroutine<T1> item1, Coroutine<T2> item2, Coroutine<T3> item3, Coroutine<T4> item4, Coroutine<T5> item5) =>
        new(CoroutineLoop.Current, [Task(item1), Task(item2), Task(item3), Task(item4), Task(item5)], results => ((T1)results[0]!, (T2)results[1]!, (T3)results[2]!, (T4)results[3]!, (T5)results[4]!));

    public static GatherOperation<T[]> Gather<T>(params ReadOnlySpan<Coroutine<T>> items)
    {
        var children = new TwinTask[items.Length];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Task(items[i]);
        }

        return new(CoroutineLoop.Current, children, results => [.. results.Select(result => (T)result!)]);
    }

    private static TwinTask Task(Coroutine coroutine) => TwinTask.Of(CoroutineLoop.Current, coroutine);

    private static TwinTask Task<T>(Coroutine<T> coroutine) => TwinTask.Of(CoroutineLoop.Current, coroutine);
}

/// <summary>Waits for several tasks; the first failure ends it.</summary>
public readonly struct GatherOperation
{
    private readonly TwinGather gather;

    internal GatherOperation(CoroutineLoop loop, TwinTask[] children) => gather = new TwinGather(loop, children);

    public FutureAwaiter GetAwaiter() => new(gather);
}

/// <summary>Waits for the results of several tasks; the first failure ends it.</summary>
public readonly struct GatherOperation<T>
{
    private readonly TwinGather gather;
    private readonly Func<object?[], T> convert;

    internal GatherOperation(CoroutineLoop loop, TwinTask[] children, Func<object?[], T> convert)
    {
        gather = new TwinGather(loop, children);
        this.convert = convert;
    }

    public FutureAwaiter<T> GetAwaiter()
    {
        var map = convert;
        return new(gather, results => map((object?[])results!));
    }
}

/// <summary>asyncio's gathering future: its cancellation goes to the children.</summary>
internal sealed class TwinGather : TwinFuture
{
    private readonly TwinTask[] children;
    private int finished;
    private bool cancelRequested;

    public TwinGather(CoroutineLoop loop, TwinTask[] children)
        : base(loop)
    {
        this.children = children;
        foreach (var child in children)
        {
            child.OnDone(() => ChildDone(child));
        }

        if (children.Length == 0)
        {
            Complete(Array.Empty<object?>());
        }
    }

    public override bool Cancel()
    {
        if (Done)
        {
            return false;
        }

        var any = false;
        foreach (var child in children)
        {
            any |= child.Cancel();
        }

        cancelRequested |= any;
        return any;
    }

    private void ChildDone(TwinTask child)
    {
        finished++;
        if (Done)
        {
            return;
        }

        if (child.Cancelled)
        {
            FinishCancelled(child.Cancellation);
        }
        else if (child.Error is not null)
        {
            Fail(child.Error);
        }
        else if (finished == children.Length)
        {
            if (cancelRequested)
            {
                FinishCancelled();
            }
            else
            {
                Complete(children.Select(one => one.TakeResult()).ToArray());
            }
        }
    }
}
