// Coroutines that are made tasks in the expression that calls them: receiver, arguments and awaits in C#'s order, from bodies and from ordinary code.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await CreateTask(Work("own", 1)));
        Log(await Coroutine.CreateTask<string>(coroutine: (Work(n: "named", k: Next()))));
        await Coroutine.CreateTask(Quiet("quiet"));
        Log(await Loop("one").CreateTask(Work(Text("two"), Next())));
        Log(await Loop("three").CreateTask(Work(await Work("inner", 1), await Number())));
        await Loop("four").CreateTask(Quiet(await Work("five", 0)));
        Log(await CreateTask(new Box<int>(Next()).Open(await Number())));
        Log(await CreateTask(new Point { X = 3 }.Move(Next())));
        Log(await CreateTask(Same(await Same((A: 1, B: "b")))));
        Log(await Many(CreateTask(Work("left", 2)), await Number(), CreateTask(Work("right", 1))));

        try { await CreateTask(Work(Fail("argument"), 1)); } catch (InvalidOperationException e) { Log(e.Message); }
        try { await Loop("six").CreateTask(Work(await Failing(), 1)); } catch (InvalidOperationException e) { Log(e.Message); }
        try { await Missing().CreateTask(Work(Text("seven"), 1)); } catch (NullReferenceException) { Log("missing"); }

        var cancelled = CreateTask(Work("cancelled", 5));
        await Pause("p");
        cancelled.Cancel();
        try { await cancelled; } catch (OperationCanceledException) { Log("was cancelled"); }

        Func<int, CoroutineTask<string>> later = k => CreateTask(Work("lambda", k));
        Log(await later(1));
        Log(await Ordinary.Begin(Loop("eight"), 2));
        Log(await Ordinary.Later(1)());
        await Ordinary.Quiet();
        try { Ordinary.Begin(null!, 1); } catch (NullReferenceException) { Log("none"); }
        try { Ordinary.Wrong(); } catch (InvalidOperationException e) { Log(e.Message); }
        await Pause("end");

        static CoroutineTask<string> Local(int k) => CreateTask(Work("local", k));
        Log(await Local(1));
    }

    private static int _next;

    private static CoroutineLoop Loop(string name) { Log("loop " + name); return CoroutineLoop.Current; }
    private static CoroutineLoop Missing() { Log("no loop"); return null!; }
    private static string Text(string text) { Log("text " + text); return text; }
    private static int Next() { Log("next"); return ++_next; }
    public static string Fail(string text) => throw new InvalidOperationException("failed: " + text);

    [Coroutine] private static async Coroutine<int> Number() { await Pause("number"); return ++_next; }
    [Coroutine] private static async Coroutine<string> Failing() { await Pause("failing"); return Fail("awaited"); }
    [Coroutine] public static async Coroutine<string> Work(string n, int k) { for (var i = 0; i < k; i++) { Log(n + i); await Yield(); } return n + k; }
    [Coroutine] public static async Coroutine Quiet(string n) { await Pause(n); Log("done " + n); }
    [Coroutine] private static async Coroutine<T> Same<T>(T value) { await Pause("same"); return value; }
    [Coroutine] private static async Coroutine<string> Many(CoroutineTask<string> a, int n, CoroutineTask<string> b) => await a + n + await b;
}

public static class Ordinary
{
    public static CoroutineTask<string> Begin(CoroutineLoop loop, int k) => loop.CreateTask(P.Work("ordinary", k));

    public static Func<CoroutineTask<string>> Later(int k) => () => CreateTask(P.Work("later", k));

    public static CoroutineTask Quiet() => CreateTask((P.Quiet("ordinary")));

    public static void Wrong() => CreateTask(P.Work(P.Fail("ordinary"), 1));
}

public partial class Box<T>(T content)
{
    [Coroutine] public async Coroutine<string> Open(int n) { await Pause("open"); return content + " " + n; }
}

public partial struct Point
{
    public int X;

    [Coroutine] public async Coroutine<int> Move(int by) { X += by; await Pause("move"); return X; }
}
