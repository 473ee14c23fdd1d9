using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>The value of an operation has one await as well: the second throws, and takes nothing that is not its own.</summary>
internal static partial class TakenTwice
{
    private static readonly List<string> s_log = [];

    [Coroutine]
    private static async Coroutine<int> Number(int number)
    {
        await Sleep(1);
        return number;
    }

    [Coroutine]
    private static async Coroutine<string> Text(string text)
    {
        await Sleep(1);
        return text;
    }

    [Coroutine]
    private static async Coroutine TakeNumbers(string name, GatherOperation<int, int> gather)
    {
        try
        {
            (int a, int b) = await gather;
            s_log.Add($"{name} {a} {b}");
        }
        catch (InvalidOperationException)
        {
            s_log.Add(name + " refused");
        }
    }

    [Coroutine]
    private static async Coroutine TakeTexts(string name, GatherOperation<string, string, string> gather)
    {
        try
        {
            (string a, string b, string c) = await gather;
            s_log.Add($"{name} {a}{b}{c}");
        }
        catch (InvalidOperationException)
        {
            s_log.Add(name + " refused");
        }
    }

    [Coroutine]
    private static async Coroutine TakeArray(string name, GatherArrayOperation<string> gather)
    {
        try
        {
            s_log.Add($"{name} {string.Join("", await gather)}");
        }
        catch (InvalidOperationException)
        {
            s_log.Add(name + " refused");
        }
    }

    [Coroutine]
    private static async Coroutine TakeTask(string name, CoroutineTask<string> task) => s_log.Add($"{name} {await task}");

    [Coroutine]
    private static async Coroutine AwaitBoth(Func<string, Coroutine> take)
    {
        CoroutineTask a = CreateTask(take("A"));
        CoroutineTask b = CreateTask(take("B"));
        await a;
        await b;
        CoroutineTask c = CreateTask(take("C"));
        await c;
    }

    private static void Run(Func<Coroutine> make, params string[] expected)
    {
        CoroutineLoop loop = Loops.Virtual();
        Loops.StartStrangers(loop);
        loop.RunUntilComplete(Made(make));
        Check.Lines(s_log, expected);
        Check.Lines(Loops.Told);
        Check.Left(loop, 3);
        loop.Dispose();
        Check.NothingLeft(loop);
    }

    [Coroutine]
    private static async Coroutine Made(Func<Coroutine> make) => await make();

    [Safety("a gather of numbers: the second is refused, and a third after the end too")]
    internal static void GatherTwice() => Run(
        static () =>
        {
            var gather = Gather(Number(1), Number(2));
            return AwaitBoth(name => TakeNumbers(name, gather));
        },
        "A 1 2",
        "B refused",
        "C refused");

    [Safety("a gather of texts, likewise")]
    internal static void GatherTextsTwice() => Run(
        static () =>
        {
            var gather = Gather(Text("x"), Text("y"), Text("z"));
            return AwaitBoth(name => TakeTexts(name, gather));
        },
        "A xyz",
        "B refused",
        "C refused");

    [Safety("a gather into an array, likewise")]
    internal static void GatherArrayTwice() => Run(
        static () =>
        {
            Coroutine<string>[] children = [Text("x"), Text("y")];
            var gather = Gather(children);
            return AwaitBoth(name => TakeArray(name, gather));
        },
        "A xy",
        "B refused",
        "C refused");

    [Safety("a task that two await while it is pending gives its result to both, as a future of asyncio does")]
    internal static void TaskTwice() => Run(static () => BothTakeTask(), "A x", "B x", "refused");

    [Coroutine]
    private static async Coroutine BothTakeTask()
    {
        CoroutineTask<string> task = CreateTask(Text("x"));
        CoroutineTask a = CreateTask(TakeTask("A", task));
        CoroutineTask b = CreateTask(TakeTask("B", task));
        await a;
        await b;
        try
        {
            await task;
        }
        catch (InvalidOperationException)
        {
            s_log.Add("refused");
        }
    }

    [Coroutine]
    private static async Coroutine TakeWait(string name, WaitOperation wait)
    {
        try
        {
            WaitResult result = await wait;
            s_log.Add($"{name} {result.DoneCount}");
        }
        catch (InvalidOperationException)
        {
            s_log.Add(name + " refused");
        }
    }

    [Safety("a wait on several: the second is refused, and a third after the end too")]
    internal static void WaitTwice() => Run(static () => WaitsTwice(), "B refused", "A 2", "C refused");

    [Coroutine]
    private static async Coroutine WaitsTwice()
    {
        CoroutineTask one = CreateTask(Text("x"));
        CoroutineTask two = CreateTask(Text("y"));
        WaitOperation wait = Wait([one, two]);
        await AwaitBoth(name => TakeWait(name, wait));
        one.Forget();
        two.Forget();
    }

    [Coroutine]
    private static async Coroutine TakeRace(string name, RaceOperation<string> race)
    {
        try
        {
            RaceResult<string> result = await race;
            s_log.Add($"{name} {result.Value}");
        }
        catch (InvalidOperationException)
        {
            s_log.Add(name + " refused");
        }
    }

    [Safety("a race: the second is refused, and a third after the end too")]
    internal static void RaceTwice() => Run(
        static () =>
        {
            var race = Race(Text("x"), Text("y"));
            return AwaitBoth(name => TakeRace(name, race));
        },
        "B refused",
        "A x",
        "C refused");
}
