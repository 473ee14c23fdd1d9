namespace Coroutines.Asyncio;

/// <summary>The operations on primitives that never suspend.</summary>
internal sealed partial class Interpreter
{
    private void PerformOn(Op op, Context context, object primitive)
    {
        switch (op.Kind)
        {
            case "release":
                Release(primitive);
                Log(context, $"released {op.On}");
                break;
            case "locked":
                bool locked = primitive switch
                {
                    CoroutineLock mutex => mutex.IsLocked,
                    CoroutineSemaphore semaphore => semaphore.IsLocked,
                    _ => ((CoroutineCondition)primitive).IsLocked,
                };
                Log(context, $"locked {op.On} = {Values.Write(locked)}");
                break;
            case "event_set":
                ((CoroutineEvent)primitive).Set();
                Log(context, $"event_set {op.On}");
                break;
            case "event_clear":
                ((CoroutineEvent)primitive).Clear();
                Log(context, $"event_clear {op.On}");
                break;
            case "event_is_set":
                Log(context, $"event_is_set {op.On} = {Values.Write(((CoroutineEvent)primitive).IsSet)}");
                break;
            case "notify":
                ((CoroutineCondition)primitive).Notify((int)op.Count!.Value);
                Log(context, $"notify {op.On} {op.Count}");
                break;
            case "notify_all":
                ((CoroutineCondition)primitive).NotifyAll();
                Log(context, $"notify_all {op.On}");
                break;
            case "barrier_state":
                var barrier = (CoroutineBarrier)primitive;
                Log(context, $"barrier_state {op.On} waiting={barrier.WaitingCount} broken={Values.Write(barrier.IsBroken)}");
                break;
            default:
                PerformOn(op, context, (CoroutineQueue<object?>)primitive);
                break;
        }
    }

    private void PerformOn(Op op, Context context, CoroutineQueue<object?> queue)
    {
        switch (op.Kind)
        {
            case "put_nowait":
                if (!queue.TryPut(op.Value))
                {
                    throw new ScenarioException("QueueFull", "");
                }

                Log(context, $"put_nowait {op.On} {Values.Write(op.Value)}");
                break;
            case "get_nowait":
                if (!queue.TryGet(out object? value))
                {
                    throw new ScenarioException("QueueEmpty", "");
                }

                Log(context, $"get_nowait {op.On} -> {Values.Write(Into(op, value))}");
                break;
            case "task_done":
                try
                {
                    queue.TaskDone();
                }
                catch (InvalidOperationException)
                {
                    throw new ScenarioException("ValueError", "");
                }

                Log(context, $"task_done {op.On}");
                break;
            case "queue_state":
                Log(context, $"queue_state {op.On} size={queue.Count} empty={Values.Write(queue.IsEmpty)} full={Values.Write(queue.IsFull)}");
                break;
            default:
                throw new NotSupportedException($"The operation {op.Kind} is unknown.");
        }
    }

    private static void Release(object primitive)
    {
        switch (primitive)
        {
            case CoroutineLock mutex:
                mutex.Release();
                break;
            case CoroutineCondition condition:
                condition.Release();
                break;
            case CoroutineSemaphore semaphore:
                semaphore.Release();
                break;
        }
    }
}
