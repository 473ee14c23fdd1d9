namespace Coroutines.Asyncio;

/// <summary>The operations that never suspend; callbacks may use them too.</summary>
internal sealed partial class Interpreter
{
    private void Perform(Op op, Context context)
    {
        switch (op.Kind)
        {
            case "log":
                Log(context, $"log {op.Message}");
                break;
            case "set":
                _vars[op.Var!] = op.Value;
                Log(context, $"set {op.Var}={Values.Write(op.Value)}");
                break;
            case "add":
                long sum = (long)_vars[op.Var!]! + op.Count!.Value;
                _vars[op.Var!] = sum;
                Log(context, $"add {op.Var}={sum}");
                break;
            case "time":
                Log(context, $"time {Now}");
                break;
            case "current_task":
                CoroutineTask current = CoroutineTask.Current;
                Log(context, "current " + (current.IsEmpty ? "-" : _tasks[current].Label));
                break;
            case "raise":
                Exception error = Values.Make(op.Type!, op.Message);
                Log(context, "raise " + Values.Write(error));
                throw error;
            case "spawn":
            {
                string label = NewLabel(op.As!);
                Log(context, $"spawn {label}");
                Bind(op.As!, Register(_loop.CreateTask(TaskBody(op.Block!, label, op.Quiet)), label), label);
                break;
            }

            case "tg_spawn":
                if (Find(context, op.Name!, out Binding group))
                {
                    string label = NewLabel(op.As!);
                    Log(context, $"tg_spawn {label}");
                    CoroutineTask<object?> task = ((CoroutineTaskGroup)group.Target).CreateTask(TaskBody(op.Block!, label, op.Quiet));
                    Bind(op.As!, Register(task, label), label);
                }

                break;
            case "gather_start":
            {
                string label = NewLabel(op.As!);
                Log(context, $"gather_start {label}");
                GatherOperation gather = Gather(op.Items, op.ReturnExceptions, out Awaitable[] children);
                Bind(op.As!, Keep(new Awaitable(gather.Task, children, op.ReturnExceptions)), label);
                break;
            }

            case "future_new":
                Log(context, "future_new " + Bind(op.As!, Keep(new Awaitable(new CoroutineFuture<object?>(_loop)))));
                break;
            case "call_soon":
                Log(context, $"call_soon {op.Name}");
                KeepAs(op, _loop.CallSoon(Callback(op)));
                break;
            case "call_later":
                Log(context, $"call_later {op.Ms} {op.Name}");
                KeepAs(op, _loop.CallLater(Span(op.Ms!.Value), Callback(op)));
                break;
            case "call_at":
                Log(context, $"call_at {op.At} {op.Name}");
                KeepAs(op, _loop.CallAt(At(op.At!.Value), Callback(op)));
                break;
            default:
                if (_objects.TryGetValue(op.On!, out object? primitive))
                {
                    PerformOn(op, context, primitive);
                }
                else if (Find(context, op.On!, out Binding found))
                {
                    PerformOn(op, context, found);
                }

                break;
        }
    }

    private Action Callback(Op op) => () =>
    {
        Log(Context.Outside, $"callback {op.Name}");
        PerformAll(op);
    };

    private void PerformAll(Op op)
    {
        try
        {
            foreach (Op item in op.Do)
            {
                Perform(item, Context.Outside);
            }
        }
        catch (Exception error)
        {
            Log(Context.Outside, $"callback {op.Name} ! {Values.Write(error)}");
        }
    }

    private void KeepAs(Op op, CoroutineCallback handle)
    {
        handle = Keep(handle.Preserve());
        if (op.As is not null)
        {
            Bind(op.As, handle);
        }
    }

    /// <summary>Operations on what a name stands for.</summary>
    private void PerformOn(Op op, Context context, Binding found)
    {
        string label = found.Label;
        switch (op.Kind)
        {
            case "cancel":
                Log(context, $"cancel {label} -> {Values.Write(found.Awaitable.Task.Cancel(op.Message))}");
                break;
            case "uncancel":
                Log(context, $"uncancel {label} -> {found.Awaitable.Task.Uncancel()}");
                break;
            case "cancelling":
                Log(context, $"cancelling {label} = {found.Awaitable.Task.Cancelling}");
                break;
            case "query":
                Log(context, $"query {label} {found.Awaitable.State()}");
                break;
            case "result":
                Log(context, $"result {label} -> {Values.Write(Done(found.Awaitable).Result())}");
                break;
            case "exception":
                Log(context, $"exception {label} -> {Values.Write((object?)Done(found.Awaitable).Task.GetException())}");
                break;
            case "reschedule":
                var moved = (TimeoutScope)found.Target;
                TimeSpan? deadline = op.At is { } at ? At(at) : op.Ms is { } ms ? _loop.Time + Span(ms) : null;
                moved.RescheduleAt(deadline);
                Log(context, $"reschedule {label} {Milliseconds(deadline)}");
                break;
            case "timeout_state":
                var scope = (TimeoutScope)found.Target;
                Log(context, $"timeout_state {label} expired={Values.Write(scope.IsExpired)} when={Milliseconds(scope.Deadline)}");
                break;
            case "shield_start":
                ShieldStart(op, context, found);
                break;
            case "set_result":
                NotDone(found.Awaitable).SetResult(op.Value);
                Log(context, $"set_result {label} {Values.Write(op.Value)}");
                break;
            case "set_exception":
                Exception error = Values.Make(op.Type!, op.Message);
                NotDone(found.Awaitable).SetException(error);
                Log(context, $"set_exception {label} {Values.Write(error)}");
                break;
            case "add_done_callback":
                Log(context, $"add_done_callback {op.Name} {label}");
                found.Awaitable.Task.AddDoneCallback(_callbacks[op.Name!] = DoneCallback(op, found));
                break;
            case "remove_done_callback":
                int removed = _callbacks.TryGetValue(op.Name!, out Action<CoroutineTask>? callback)
                    ? found.Awaitable.Task.RemoveDoneCallback(callback)
                    : 0;
                Log(context, $"remove_done_callback {op.Name} {label} -> {removed}");
                break;
            case "handle_cancel":
                ((CoroutineCallback)found.Target).Cancel();
                Log(context, $"handle_cancel {label}");
                break;
            case "handle_cancelled":
                Log(context, $"handle_cancelled {label} = {Values.Write(((CoroutineCallback)found.Target).IsCanceled)}");
                break;
            default:
                throw new NotSupportedException($"The operation {op.Kind} is unknown.");
        }
    }

    private Action<CoroutineTask> DoneCallback(Op op, Binding found) => _ =>
    {
        Log(Context.Outside, $"callback {op.Name} {found.Label} {found.Awaitable.State()}");
        PerformAll(op);
    };

    private void ShieldStart(Op op, Context context, Binding inner)
    {
        string label = NewLabel(op.As!);
        Log(context, $"shield_start {label} {inner.Label}");
        Awaitable shield = inner.Awaitable.IsTyped
            ? new Awaitable(Coroutine.Shield(inner.Awaitable.Typed).Machine.Task)
            : new Awaitable(Coroutine.Shield(inner.Awaitable.Task).Task, inner.Awaitable);
        Bind(op.As!, Keep(shield), label);
    }

    private string Milliseconds(TimeSpan? time) => time is { } value ? Values.Write((long)(value - _began).TotalMilliseconds) : "null";

    /// <summary>.NET has one exception for misuse; asyncio calls this one InvalidStateError.</summary>
    private static Awaitable Done(Awaitable awaitable) =>
        awaitable.Task.IsCompleted ? awaitable : throw new ScenarioException("InvalidStateError", "");

    private static CoroutineFuture<object?> NotDone(Awaitable awaitable) =>
        awaitable.Future!.IsCompleted ? throw new ScenarioException("InvalidStateError", "") : awaitable.Future;
}
