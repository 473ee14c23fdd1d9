using System.Text.Json;

namespace Coroutines.Asyncio;

/// <summary>Runs one scenario on a loop with a virtual clock, through the library's public members alone, and keeps the trace.</summary>
internal sealed partial class Interpreter
{
    /// <summary>No scenario has a longer trace: a loop that goes on for ever is wrong.</summary>
    private const int LongestTrace = 1000;

    private readonly Scenario _scenario;
    private readonly CoroutineLoop _loop;
    private readonly List<TraceEvent> _trace = [];
    private readonly Dictionary<string, object> _objects = [];
    private readonly Dictionary<string, object?> _vars = [];
    private readonly Dictionary<string, Binding> _bound = [];
    private readonly Dictionary<string, int> _uses = [];
    private readonly Dictionary<CoroutineTask, Binding> _tasks = [];
    private readonly Dictionary<string, Action<CoroutineTask>> _callbacks = [];
    private readonly List<IDisposable> _kept = [];
    private readonly TimeSpan _began;
    private bool _closed;

    public Interpreter(Scenario scenario, CoroutineLoop loop)
    {
        _scenario = scenario;
        _loop = loop;
        _began = loop.Time;
        MakeObjects();
    }

    /// <summary>Runs the scenario.</summary>
    /// <param name="end">Ends what is left when its main task is done.</param>
    public List<TraceEvent> Run(Action end)
    {
        CoroutineTask<object?> main = Begin();
        string last;
        try
        {
            last = "run -> " + Values.Write(_loop.RunUntilComplete(main));
        }
        catch (CoroutineDeadlockException deadlock)
        {
            Reported(deadlock);
            return _trace;
        }
        catch (Exception error)
        {
            last = "run ! " + Values.Write(error);
        }

        end();
        Log(Context.Outside, last);
        return _trace;
    }

    /// <summary>Starts the main task.</summary>
    public CoroutineTask<object?> Begin()
    {
        CoroutineTask<object?> main = _loop.CreateTask(TaskBody(_scenario.Main, "main", false));
        Bind("main", Register(main, NewLabel("main")), "main");
        return main;
    }

    /// <summary>A deadlock ends the trace; exceptions that nobody takes are not shown.</summary>
    public void Reported(Exception? error)
    {
        if (error is CoroutineDeadlockException)
        {
            Log(Context.Outside, "deadlock");
            _closed = true;
        }
    }

    private void MakeObjects()
    {
        if (_scenario.Objects is not { } objects)
        {
            return;
        }

        foreach (string name in Names(objects, "locks"))
        {
            _objects[name] = new CoroutineLock();
        }

        foreach (string name in Names(objects, "events"))
        {
            _objects[name] = new CoroutineEvent();
        }

        foreach (JsonProperty queue in Entries(objects, "queues"))
        {
            QueueKind kind = queue.Value.TryGetProperty("kind", out JsonElement text)
                ? Enum.Parse<QueueKind>(text.GetString()!, ignoreCase: true)
                : QueueKind.Fifo;
            _objects[queue.Name] = new CoroutineQueue<object?>(Number(queue.Value, "maxsize", 0), kind);
        }

        foreach (JsonProperty semaphore in Entries(objects, "semaphores"))
        {
            bool bounded = semaphore.Value.TryGetProperty("bounded", out JsonElement flag) && flag.GetBoolean();
            _objects[semaphore.Name] = new CoroutineSemaphore(Number(semaphore.Value, "value", 1), bounded);
        }

        foreach (JsonProperty condition in Entries(objects, "conditions"))
        {
            _objects[condition.Name] = condition.Value.TryGetProperty("lock", out JsonElement shared) && shared.GetString() is { } name
                ? new CoroutineCondition((CoroutineLock)_objects[name])
                : new CoroutineCondition();
        }

        foreach (JsonProperty barrier in Entries(objects, "barriers"))
        {
            _objects[barrier.Name] = new CoroutineBarrier(barrier.Value.GetInt32());
        }

        foreach (string name in Names(objects, "futures"))
        {
            Bind(name, Keep(new Awaitable(new CoroutineFuture<object?>(_loop))));
        }

        foreach (JsonProperty variable in Entries(objects, "vars"))
        {
            _vars[variable.Name] = Values.Read(variable.Value);
        }
    }

    private static IEnumerable<string> Names(JsonElement objects, string kind) =>
        objects.TryGetProperty(kind, out JsonElement list) ? list.EnumerateArray().Select(name => name.GetString()!) : [];

    private static JsonElement.ObjectEnumerator Entries(JsonElement objects, string kind) =>
        objects.TryGetProperty(kind, out JsonElement map) ? map.EnumerateObject() : default;

    private static int Number(JsonElement json, string field, int otherwise) =>
        json.TryGetProperty(field, out JsonElement value) ? value.GetInt32() : otherwise;

    private void Log(Context context, string text)
    {
        if (!_closed)
        {
            if (_trace.Count == LongestTrace)
            {
                _closed = true;
                return;
            }

            _trace.Add(new TraceEvent(Now, context.Label, text));
        }
    }

    private long Now => (long)(_loop.Time - _began).TotalMilliseconds;

    private string NewLabel(string name)
    {
        int uses = _uses[name] = _uses.GetValueOrDefault(name) + 1;
        return uses == 1 ? name : $"{name}#{uses}";
    }

    private string Bind(string name, object target, string? label = null)
    {
        label ??= NewLabel(name);
        _bound[name] = new Binding(target, label);
        return label;
    }

    /// <summary>Remembers a task of the scenario, for <c>@self</c> and <c>current_task</c>.</summary>
    private Awaitable Register(CoroutineTask<object?> task, string label)
    {
        var awaitable = Keep(new Awaitable(task));
        _tasks[task] = new Binding(awaitable, label);
        return awaitable;
    }

    /// <summary>What a name stands for; an unset one is written to the trace.</summary>
    private bool Find(Context context, string name, out Binding found)
    {
        if (name == "@self" && context.Label != "-")
        {
            found = _tasks[CoroutineTask.Current];
            return true;
        }

        if (_bound.TryGetValue(name, out found))
        {
            return true;
        }

        Log(context, $"unset {name}");
        return false;
    }
}
