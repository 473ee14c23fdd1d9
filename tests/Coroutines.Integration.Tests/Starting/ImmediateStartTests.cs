using System.Reflection;
using Coroutines.Integration.Tests.Assemblies;

namespace Coroutines.Integration.Tests.Starting;

/// <summary>
/// Coroutines that are started in the expression that calls them do what they do when the call and the start are two statements: on every kind of
/// loop, from ordinary code and from bodies.
/// </summary>
public sealed class ImmediateStartTests
{
    private static readonly (string Start, string Call)[] Forms =
    [
        ("target.Start", "Quiet(Argument(1))"),
        ("target.Start", "Fetch(Argument(2))"),
        ("target.Start", "Failing(Argument(3))"),
        ("target.Start", "Quiet(Throwing())"),
        ("target.Start", "new Point { X = 1 }.Move(Argument(4))"),
        ("target.CreateTask", "Quiet(Argument(5))"),
        ("target.CreateTask", "Fetch(Argument(6))"),
        ("target.CreateTask", "Failing(Argument(7))"),
        ("target.CreateTask", "Fetch(Throwing())"),
        ("target.CreateTask", "new Box<int>().Open(Argument(8), \"y\")"),
        ("Coroutine.CreateTask", "Quiet(Argument(9))"),
        ("Coroutine.CreateTask", "Same(\"x\")"),
        ("target.CreateTask", "Forever(10)"),
        ("target.Start", "Forever(11)"),
    ];

    // What awaits in the arguments stands in bodies only.
    private static readonly (string Start, string Call)[] FormsOfBodies =
    [
        .. Forms,
        ("target.CreateTask", "Fetch(await Fetch(12))"),
        ("Coroutine.CreateTask", "Quiet(await Same(13))"),
        ("target.Start", "Quiet(await Same(Throwing()))"),
    ];

    private static readonly Type App = Library.Compile("Starting", Source()).Load().GetType("App", throwOnError: true)!;

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var place in new[] { "new thread", "thread of the loop", "body" })
            {
                cases.Add(place, "plain", "quiet end 1");
                cases.Add(place, "debug", "quiet end 1");
                cases.Add(place, "flowing", "quiet end 1");
                cases.Add(place, "other", "quiet end 1");
                cases.Add(place, "full", "CapacityExceededException");
                cases.Add(place, "disposed", "ObjectDisposedException");
                cases.Add(place, "null", "NullReferenceException");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void DoesAsTheCallAndTheStartApart(string place, string kind, string mark)
    {
        var apart = Run(place, kind, isFused: false);
        Assert.Contains(mark, apart, StringComparison.Ordinal);

        // Debug mode reports a value whose start was refused, since somebody holds it still; of the two calls that are one nobody does.
        Assert.Equal(apart.Replace("report \n", "", StringComparison.Ordinal), Run(place, kind, isFused: true));
    }

    // Each on a thread of its own, on which no loop ran yet; a task that was spawned and not started would keep its loop from ending.
    private static string Run(string place, string kind, bool isFused)
    {
        string? told = null;
        var thread = new Thread(() => told = (string)App.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [place, kind, isFused], null)!);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "The loop does not end.");
        return told!;
    }

    private static string Source() => Program
        .Replace("ORDINARY_FUSED", Statements(Forms, isFused: true), StringComparison.Ordinal)
        .Replace("ORDINARY_APART", Statements(Forms, isFused: false), StringComparison.Ordinal)
        .Replace("BODY_FUSED", Statements(FormsOfBodies, isFused: true), StringComparison.Ordinal)
        .Replace("BODY_APART", Statements(FormsOfBodies, isFused: false), StringComparison.Ordinal);

    private static string Statements((string Start, string Call)[] forms, bool isFused) => string.Concat(forms.Select(form =>
        "try { " + (isFused ? $"tasks.Add({form.Start}({form.Call}));" : $"var cold = {form.Call}; tasks.Add({form.Start}(cold));") + " } catch (Exception error) { Tell(error.GetType().Name); }\n"));

    private const string Program = """
        public static partial class App
        {
            [ThreadStatic] private static List<string>? told;

            public static string Run(string place, string kind, bool isFused)
            {
                told = [];
                var options = new CoroutineLoopOptions
                {
                    Clock = CoroutineClock.Virtual,
                    Debug = kind == "debug",
                    SlowStepThreshold = TimeSpan.FromHours(1),
                    FlowExecutionContext = kind == "flowing",
                    TaskCapacity = kind == "full" ? 5 : 256,
                    CapacityPolicy = kind == "full" ? CapacityPolicy.Throw : default,
                    ExceptionHandler = (_, report) => Tell("report " + report.Exception?.Message),
                };
                var (loop, other) = (new CoroutineLoop(options), new CoroutineLoop(options));
                if (kind == "disposed") { other.Dispose(); }
                var target = kind switch { "other" or "disposed" => other, "null" => null!, _ => loop };
                var tasks = new List<CoroutineTask>();
                if (place == "body")
                {
                    Guarded(() => loop.RunUntilComplete(isFused ? BodyFused(target, tasks) : BodyApart(target, tasks)));
                }
                else
                {
                    if (place != "new thread") { loop.Tick(TimeSpan.Zero); }
                    if (isFused) { OrdinaryFused(target, tasks); } else { OrdinaryApart(target, tasks); }
                }

                Tell("tasks " + loop.TaskCount + " " + other.TaskCount);
                Describe(tasks);
                Run(loop, kind == "disposed" ? null : other);
                Describe(tasks);
                foreach (var task in tasks) { Guarded(() => Tell("cancel " + task.Cancel("now"))); }
                Run(loop, kind == "disposed" ? null : other);
                Describe(tasks);
                Tell("tasks " + loop.TaskCount + " " + other.TaskCount);
                foreach (var task in tasks) { Guarded(() => { if (!task.IsEmpty && task.Loop == loop) { loop.RunUntilComplete(Joined(task)); Tell("joined"); } }); }
                Guarded(loop.Dispose);
                Guarded(other.Dispose);
                Tell("tasks " + loop.TaskCount + " " + other.TaskCount);
                return string.Join("\n", told);
            }

            private static void Run(CoroutineLoop loop, CoroutineLoop? other)
            {
                for (var i = 0; i < 20; i++)
                {
                    loop.Tick(TimeSpan.FromMilliseconds(1));
                    other?.Tick(TimeSpan.FromMilliseconds(1));
                }
            }

            private static void Tell(string text) => told!.Add(text);

            private static int Argument(int value) { Tell("argument " + value); return value; }

            private static int Throwing() => throw new FormatException("argument");

            private static void Guarded(Action action)
            {
                try { action(); } catch (Exception error) { Tell(error.GetType().Name + ": " + error.Message); }
            }

            private static void Describe(List<CoroutineTask> tasks)
            {
                foreach (var task in tasks) { Guarded(() => Tell("completed " + task.IsCompleted + ", cancelled " + task.IsCanceled + ", faulted " + task.IsFaulted)); }
            }

            [Coroutine] private static async Coroutine Quiet(int n) { Tell("quiet " + n); await Coroutine.Yield(); Tell("quiet end " + n); }
            [Coroutine] private static async Coroutine<int> Fetch(int n) { Tell("fetch " + n); await Coroutine.Sleep(1); return n * 2; }
            [Coroutine] private static async Coroutine<T> Same<T>(T value) { Tell("same " + value); await Coroutine.Yield(); return value; }
            [Coroutine] private static async Coroutine Failing(int n) { await Coroutine.Yield(); throw new NotSupportedException("failing " + n); }
            [Coroutine] private static async Coroutine Forever(int n) { try { await Coroutine.Sleep(1_000_000); } finally { Tell("left " + n); } }
            [Coroutine] private static async Coroutine Joined(CoroutineTask task) => await task;

            private static void OrdinaryFused(CoroutineLoop target, List<CoroutineTask> tasks)
            {
                ORDINARY_FUSED
            }

            private static void OrdinaryApart(CoroutineLoop target, List<CoroutineTask> tasks)
            {
                ORDINARY_APART
            }

            [Coroutine]
            private static async Coroutine BodyFused(CoroutineLoop target, List<CoroutineTask> tasks)
            {
                await Coroutine.Yield();
                BODY_FUSED
            }

            [Coroutine]
            private static async Coroutine BodyApart(CoroutineLoop target, List<CoroutineTask> tasks)
            {
                await Coroutine.Yield();
                BODY_APART
            }
        }

        public partial struct Point
        {
            public int X;

            [Coroutine] public async Coroutine<int> Move(int by) { X += by; await Coroutine.Yield(); return X; }
        }

        public partial class Box<T>
        {
            [Coroutine] public async Coroutine<string> Open<U>(T first, U second) { await Coroutine.Yield(); return first + " " + second; }
        }
        """;
}
