namespace Coroutines.Asyncio;

/// <summary>What the operations that wait need beside waiting.</summary>
internal sealed partial class Interpreter
{
    private static TimeSpan Span(long milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>A time of the scenario, which begins at zero, as a time of the loop.</summary>
    private TimeSpan At(long milliseconds) => _began + Span(milliseconds);

    /// <summary>Remembers a handle that is given back when the scenario is over.</summary>
    private T Keep<T>(T handle)
        where T : IDisposable
    {
        _kept.Add(handle);
        return handle;
    }

    /// <summary>A limit of <c>wait_for</c>: the library's -1 ms means none, asyncio's -1 means up already, as zero does.</summary>
    private static TimeSpan Limit(long? milliseconds) =>
        milliseconds is { } limit ? Span(Math.Max(limit, 0)) : Timeout.InfiniteTimeSpan;

    private static Op[]? HandlerOf(Op op, Exception error)
    {
        foreach (Op.Handler handler in op.Handlers)
        {
            if (Values.Matches(handler.Types, error))
            {
                return handler.Body;
            }
        }

        return null;
    }

    private static WaitCondition Condition(string text) => text switch
    {
        "FIRST_COMPLETED" => WaitCondition.FirstCompleted,
        "FIRST_EXCEPTION" => WaitCondition.FirstException,
        _ => WaitCondition.AllCompleted,
    };

    private static CoroutineTask[] Tasks(Binding[] found) => [.. found.Select(binding => binding.Awaitable.Task)];

    private static Awaitable Of(Binding[] found, CoroutineTask task) => found.First(binding => binding.Awaitable.Task == task).Awaitable;

    private T Object<T>(Op op) => (T)_objects[op.On!];

    private CoroutineOperation<CoroutineLock.Holder, CoroutineLock.AcquireOperation> AcquireLock(Op op) =>
        _objects[op.On!] is CoroutineCondition condition ? condition.Acquire() : Object<CoroutineLock>(op).Acquire();

    private Func<bool> PredicateOf(Op op) => () => op.Test!.Holds(_vars[op.Test.Var]);

    private object? Into(Op op, object? value)
    {
        if (op.Into is not null)
        {
            _vars[op.Into] = value;
        }

        return value;
    }

    private TimeoutScope MakeTimeout(Op op)
    {
        // A negative limit is a deadline in the past; the library's -1 ms would mean none.
        TimeoutScope scope = op.Kind == "timeout_at" ? Coroutine.TimeoutAt(At(op.At!.Value))
            : op.Ms is not { } limit ? Coroutine.TimeoutAfter(Timeout.InfiniteTimeSpan)
            : limit < 0 ? Coroutine.TimeoutAt(_loop.Time + Span(limit))
            : Coroutine.TimeoutAfter(Span(limit));
        if (op.As is not null)
        {
            Bind(op.As, Keep(scope.Preserve()).Scope);
        }

        return scope;
    }

    private bool FindShielded(Context context, Op op, out Binding found)
    {
        if (op.Block is null)
        {
            return Find(context, op.On!, out found);
        }

        string label = NewLabel(op.As!);
        found = new Binding(Register(_loop.CreateTask(TaskBody(op.Block, label, false)), label), label);
        return true;
    }

    private bool FindAll(Context context, Op op, out Binding[] found)
    {
        found = [.. op.Names.Where(_bound.ContainsKey).Select(name => _bound[name])];
        if (found.Length == 0)
        {
            Log(context, "unset " + string.Join(',', op.Names));
        }

        return found.Length != 0;
    }

    private static string WaitedText(Binding[] waited)
    {
        // If two names stand for one future, the later name is shown.
        var labels = new Dictionary<CoroutineTask, string>();
        foreach (Binding binding in waited)
        {
            labels[binding.Awaitable.Task] = binding.Label;
        }

        string Sorted(bool done) =>
            string.Join(',', labels.Where(item => item.Key.IsCompleted == done).Select(item => item.Value).Order(StringComparer.Ordinal));
        return $"waited done={Sorted(true)} pending={Sorted(false)}";
    }

    /// <summary>The arguments are evaluated in order, inner gathers made, before the tasks of this one's own blocks are.</summary>
    private GatherOperation Gather(Op.Item[] items, bool returnExceptions, out Awaitable[] children)
    {
        var arguments = new List<(Awaitable? Made, Coroutine<object?> Cold, string Label)>();
        foreach (Op.Item item in items)
        {
            if (item.Block is not null)
            {
                string label = NewLabel(item.As!);
                arguments.Add((null, TaskBody(item.Block, label, item.Quiet), label));
            }
            else if (item.Inner is not null)
            {
                GatherOperation inner = Gather(item.Inner, item.ReturnExceptions, out Awaitable[] grandchildren);
                arguments.Add((Keep(new Awaitable(inner.Task, grandchildren, item.ReturnExceptions)), default, ""));
            }
            else if (_bound.TryGetValue(item.On!, out Binding found))
            {
                arguments.Add((found.Awaitable, default, ""));
            }
        }

        var builder = new GatherBuilder(returnExceptions);
        children = new Awaitable[arguments.Count];
        for (int i = 0; i < children.Length; i++)
        {
            (Awaitable? made, Coroutine<object?> cold, string label) = arguments[i];
            if (made is not null)
            {
                builder.Add(made.Task);
            }

            children[i] = made ?? Register(builder.Add(cold), label);
        }

        return builder.Build();
    }
}
