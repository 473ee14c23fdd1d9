using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>A coroutine value has one await. The second, by another task or by itself, throws there; the first goes on.</summary>
internal static partial class SharedValues
{
    private const string Twice = "awaited already";
    private static readonly List<string> s_log = [];
    private static Coroutine s_self;
    private static Coroutine<string> s_selfText;
    private static Coroutine[] s_ring = [];

    private static void Run(Coroutine main, params string[] expected)
    {
        using CoroutineLoop loop = Loops.Virtual();
        Loops.StartStrangers(loop);
        loop.RunUntilComplete(main);
        Check.Lines(s_log, expected);
        Check.Equal(3, loop.TaskCount, "tasks");
        Check.Left(loop, 3);
    }

    [Coroutine]
    private static async Coroutine Shared()
    {
        try
        {
            s_log.Add("begins");
            await Sleep(10);
            s_log.Add("goes on");
        }
        finally
        {
            s_log.Add("finally");
        }
    }

    [Coroutine]
    private static async Coroutine<string> SharedText()
    {
        await Sleep(10);
        await Yield();
        return "text";
    }

    [Coroutine]
    private static async Coroutine SharedForeign(Task task) => await task;

    [Coroutine]
    private static async Coroutine SharedGather()
    {
        (string a, string b) = await Gather(SharedText(), SharedText());
        s_log.Add(a + b);
    }

    [Coroutine]
    private static async Coroutine Waiter(string name, Coroutine shared)
    {
        try
        {
            await shared;
            s_log.Add(name + " done");
        }
        catch (InvalidOperationException error) when (error.Message.Contains(Twice))
        {
            s_log.Add(name + " " + (error.Message.Contains(nameof(SharedValues)) ? "refused by name" : "refused"));
        }
    }

    [Coroutine]
    private static async Coroutine TextWaiter(string name, Coroutine<string> shared)
    {
        try
        {
            s_log.Add(name + " " + await shared);
        }
        catch (InvalidOperationException error) when (error.Message.Contains(Twice))
        {
            s_log.Add(name + " refused");
        }
    }

    [Coroutine]
    private static async Coroutine Both(Coroutine shared, int waiters = 2)
    {
        var tasks = new List<CoroutineTask>();
        for (int i = 0; i < waiters; i++)
        {
            tasks.Add(CreateTask(Waiter("ABCDEFGH".Substring(i, 1), shared)));
        }

        foreach (CoroutineTask task in tasks)
        {
            await task;
        }
    }

    [Coroutine]
    private static async Coroutine BothText()
    {
        Coroutine<string> shared = SharedText();
        CoroutineTask a = CreateTask(TextWaiter("A", shared));
        CoroutineTask b = CreateTask(TextWaiter("B", shared));
        await a;
        await b;
    }

    [Safety("the second task is refused, the first gets the end")]
    internal static void TwoAwaitOne() => Run(Make(static () => Both(Shared())), "begins", "B refused by name", "goes on", "finally", "A done");

    [Safety("all but the first are refused")]
    internal static void EightAwaitOne()
    {
        using CoroutineLoop loop = Loops.Virtual();
        loop.RunUntilComplete(Make(static () => Both(Shared(), 8)));
        Check.Equal(7, s_log.Count(static line => line.EndsWith("refused by name", StringComparison.Ordinal)), "refused");
        Check.Equal("A done", s_log[^1], "the first");
        Check.NothingLeft(loop);
    }

    [Safety("the second task is refused, the first gets the result")]
    internal static void TwoAwaitOneText() => Run(BothText(), "B refused", "A text");

    [Safety("the same where the shared one waits for a task of .NET")]
    internal static void TwoAwaitOneForeign()
    {
        using var loop = new CoroutineLoop();
        var source = new TaskCompletionSource();
        Coroutine both = Make(() => Both(SharedForeign(source.Task)));
        CoroutineTask task = loop.CreateTask(both);
        Loops.Ticks(loop, 3);
        source.SetResult();
        loop.RunUntilComplete(task);
        Check.Lines(s_log, "B refused by name", "A done");
        Check.NothingLeft(loop);
    }

    [Safety("the same where the shared one gathers")]
    internal static void TwoAwaitOneGather() => Run(Make(static () => Both(SharedGather())), "B refused by name", "texttext", "A done");

    [Safety("a limit around the second await does not let it in")]
    internal static void TwoAwaitOneWithin() => Run(BothWithin(), "InvalidOperationException", "text");

    [Coroutine]
    private static async Coroutine BothWithin()
    {
        Coroutine<string> shared = SharedText();
        CoroutineTask<string> a = CreateTask(shared.Wrapped());
        await Yield();
        try
        {
            s_log.Add(await WaitFor(shared, TimeSpan.FromMilliseconds(5)));
        }
        catch (InvalidOperationException error) when (error.Message.Contains(Twice))
        {
            s_log.Add(error.GetType().Name);
        }

        s_log.Add(await a);
    }

    [Coroutine]
    private static async Coroutine<string> Wrapped(this Coroutine<string> shared) => await shared;

    [Safety("who is cancelled in the first await ends it, and the second was refused before")]
    internal static void FirstIsCancelled() => Run(CancelsFirst(), "begins", "B refused by name", "finally", "cancelled");

    [Coroutine]
    private static async Coroutine CancelsFirst()
    {
        Coroutine shared = Shared();
        CoroutineTask a = CreateTask(Waiter("A", shared));
        CoroutineTask b = CreateTask(Waiter("B", shared));
        await Sleep(1);
        a.Cancel();
        try
        {
            await a;
        }
        catch (OperationCanceledException)
        {
            s_log.Add("cancelled");
        }

        await b;
    }

    [Safety("a value that has ended was started once")]
    internal static void AwaitAgainAfterTheEnd() => Run(Again(), "begins", "goes on", "finally", "started already");

    [Coroutine]
    private static async Coroutine Again()
    {
        Coroutine shared = Shared();
        await shared;
        try
        {
            await shared;
        }
        catch (InvalidOperationException error) when (error.Message.Contains("started already"))
        {
            s_log.Add("started already");
        }
    }

    [Safety("a start of a value that is awaited is refused")]
    internal static void StartOfAnAwaited() => Run(StartsAwaited(), "begins", "refused", "goes on", "finally", "A done");

    [Coroutine]
    private static async Coroutine StartsAwaited()
    {
        Coroutine shared = Shared();
        CoroutineTask a = CreateTask(Waiter("A", shared));
        await Yield();
        try
        {
            CreateTask(shared).Forget();
        }
        catch (InvalidOperationException)
        {
            s_log.Add("refused");
        }

        await a;
    }

    [Coroutine]
    private static async Coroutine Self(bool yields)
    {
        try
        {
            if (yields)
            {
                await Yield();
            }

            await s_self;
        }
        finally
        {
            s_log.Add("finally");
        }
    }

    [Coroutine]
    private static async Coroutine<string> SelfText()
    {
        await Yield();
        return "x" + await s_selfText;
    }

    [Coroutine]
    private static async Coroutine Ring(int at)
    {
        await Yield();
        await s_ring[(at + 1) % s_ring.Length];
    }

    [Coroutine]
    private static async Coroutine AwaitsMade(Func<Coroutine> make)
    {
        Coroutine made = make();
        s_self = made;
        try
        {
            await made;
        }
        catch (InvalidOperationException error) when (error.Message.Contains(Twice))
        {
            s_log.Add("refused");
        }
    }

    [Safety("a coroutine that awaits itself is refused, and its finally runs once")]
    internal static void SelfAwait() => Run(AwaitsMade(static () => Self(true)), "finally", "refused");

    [Safety("the same before its first wait")]
    internal static void SelfAwaitNow() => Run(AwaitsMade(static () => Self(false)), "finally", "refused");

    [Safety("the same with a result")]
    internal static void SelfAwaitText() => Run(AwaitsMade(static () => s_selfText = SelfText()), "refused");

    [Safety("two that await each other are refused")]
    internal static void Circle() => CircleOf(2);

    [Safety("so are seven")]
    internal static void LongCircle() => CircleOf(7);

    private static void CircleOf(int count) => Run(AwaitsMade(() => (s_ring = [.. Enumerable.Range(0, count).Select(Ring)])[0]), "refused");

    [Safety("tasks that await themselves as tasks are told so")]
    internal static void SelfAsTask()
    {
        using CoroutineLoop loop = Loops.Virtual();
        CoroutineTask task = loop.CreateTask(AwaitsCurrent());
        Check.Throws<InvalidOperationException>(() => loop.RunUntilComplete(task), "await itself");
        Check.NothingLeft(loop);
    }

    [Coroutine]
    private static async Coroutine AwaitsCurrent() => await CoroutineTask.Current;

    [Safety("values made where no loop runs are awaited by tasks of two loops: the second is refused")]
    internal static void TwoLoopsAwaitOne()
    {
        Coroutine shared = Shared();
        using CoroutineLoop one = Loops.Virtual();
        using CoroutineLoop two = Loops.Virtual();
        one.Start(Waiter("A", shared));
        two.Start(Waiter("B", shared));
        one.Tick(0.0);
        two.Tick(0.0);
        one.Tick(1.0);
        Check.Lines(s_log, "begins", "B refused by name", "goes on", "finally", "A done");
        Check.NothingLeft(one);
        Check.NothingLeft(two);
    }

    // The value is made inside, on the loop's thread.
    [Coroutine]
    private static async Coroutine Make(Func<Coroutine> make) => await make();
}
