using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>A handler may do anything with the task that it is told of: the books are right by then, and its slot is given out once.</summary>
internal static partial class ForgetfulHandlers
{
    [Coroutine]
    private static async Coroutine<string> Fails(int number)
    {
        await Yield();
        if (number == 0)
        {
            throw new InvalidOperationException("fault");
        }

        await Sleep(5);
        return "result " + number;
    }

    [Safety("the task that is forgotten inside the report is freed once")]
    internal static void ForgetInHandler() => Forget(debug: false, number => Fails(number));

    [Safety("the same in debug mode, which reports at once")]
    internal static void ForgetInHandlerDebug() => Forget(debug: true, number => Fails(number));

    /// <summary>The slot goes to a new tenant inside the report. Freed a second time, it would go to the next as well.</summary>
    private static void Forget(bool debug, Func<int, Coroutine<string>> make)
    {
        CoroutineTask<string> failing = default;
        CoroutineTask<string> inside = default;
        CoroutineLoop loop = Loops.Virtual(
            (l, _) =>
            {
                if (Loops.Told.Count == 1)
                {
                    failing.Forget();
                    inside = l.CreateTask(make(1));
                }
            },
            debug);
        Loops.StartStrangers(loop);
        loop.Tick(0.0);
        failing = loop.CreateTask(make(0));
        loop.Tick(0.0);
        failing.Forget();
        Check.Lines(Loops.Told, "fault");
        CoroutineTask<string> after = loop.CreateTask(make(2));
        CoroutineTask<string>[] others = [.. Enumerable.Range(10, 70).Select(number => loop.CreateTask(make(number)))];
        Check.That(inside != after, "two tasks in one slot");
        Loops.Ticks(loop, 10);
        Check.Equal("result 1", inside.Result, "made inside");
        Check.Equal("result 2", after.Result, "made after");
        for (int i = 0; i < others.Length; i++)
        {
            Check.Equal($"result {i + 10}", others[i].Result, "another");
        }

        Check.Left(loop, 3);
        loop.Dispose();
        Check.NothingLeft(loop);
    }

    [Safety("children of a gather that fail are forgotten, cancelled and replaced inside the reports of each other")]
    internal static void ForgetChildren()
    {
        var children = new List<CoroutineTask<string>>();
        var made = new List<CoroutineTask<string>>();
        using CoroutineLoop loop = Loops.Virtual((l, _) =>
        {
            children.ForEach(static child =>
            {
                child.Cancel();
                child.Forget();
            });
            made.Add(l.CreateTask(Fails(made.Count + 1)));
        });
        CoroutineTask main = loop.CreateTask(Gathers(children));
        Loops.Ticks(loop, 3);
        Check.That(main.IsCompletedSuccessfully, "the gathering task");
        main.Forget();
        Check.Equal(3, Loops.Told.Count, "reports");
        Loops.Ticks(loop, 10);
        for (int i = 0; i < made.Count; i++)
        {
            Check.Equal($"result {i + 1}", made[i].Result, "made in a report");
        }

        Check.NothingLeft(loop);
    }

    [Coroutine]
    private static async Coroutine Gathers(List<CoroutineTask<string>> children)
    {
        var builder = new GatherBuilder(returnExceptions: true);
        for (int i = 0; i < 3; i++)
        {
            children.Add(builder.Add(Fails(0)));
        }

        builder.Build().Task.Forget();
        await Yield();
    }

    [Safety("the handler cancels and forgets a future whose fault it is told of")]
    internal static void ForgetFuture()
    {
        CoroutineFuture<string>? future = null;
        CoroutineLoop loop = Loops.Virtual((_, _) => future!.Dispose(), debug: true);
        future = new CoroutineFuture<string>(loop);
        future.SetException(new InvalidOperationException("fault"));
        using var next = new CoroutineFuture<string>(loop);
        using var afterThat = new CoroutineFuture<string>(loop);
        next.SetResult("next");
        afterThat.SetResult("after that");
        Check.Equal("next", next.Result, "the next tenant");
        Check.Equal("after that", afterThat.Result, "the one after");
        future.Dispose();
        next.Dispose();
        afterThat.Dispose();
        loop.Dispose();
        Check.NothingLeft(loop);
    }

    [Safety("a handler that starts a loop of its own, outside of any run, does no harm")]
    internal static void HandlerTicks()
    {
        CoroutineTask<string> failing = default;
        CoroutineLoop loop = Loops.Virtual((l, _) => l.Tick(1.0));
        failing = loop.CreateTask(Fails(0));
        CoroutineTask<string> other = loop.CreateTask(Fails(1));
        loop.Tick(0.0);
        failing.Forget();
        Check.Equal("result 1", other.Result, "the other task");
        Check.Lines(Loops.Told, "fault");
        Check.NothingLeft(loop);
    }
}
