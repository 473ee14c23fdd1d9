namespace Coroutines.Asyncio;

/// <summary>The operations on primitives that wait; what never waits goes on to <see cref="Perform"/>.</summary>
internal sealed partial class Interpreter
{
    [Coroutine]
    private async Coroutine WaitForPrimitive(Op op, Context context)
    {
        switch (op.Kind)
        {
            case "acquire":
                Log(context, $"acquire {op.On}");
                if (_objects[op.On!] is CoroutineSemaphore semaphore)
                {
                    await semaphore.Acquire();
                }
                else
                {
                    await AcquireLock(op);
                }

                Log(context, $"acquired {op.On}");
                break;
            case "event_wait":
                Log(context, $"event_wait {op.On}");
                await Object<CoroutineEvent>(op).Wait();
                Log(context, $"event_woken {op.On}");
                break;
            case "cond_wait":
                Log(context, $"cond_wait {op.On}");
                await Object<CoroutineCondition>(op).Wait();
                Log(context, $"cond_woken {op.On}");
                break;
            case "cond_wait_for":
                Log(context, $"cond_wait_for {op.On}");
                await Object<CoroutineCondition>(op).WaitFor(PredicateOf(op));
                Log(context, $"cond_met {op.On}");
                break;
            case "put":
                Log(context, $"put {op.On} {Values.Write(op.Value)}");
                await Object<CoroutineQueue<object?>>(op).Put(op.Value);
                Log(context, $"put_done {op.On} {Values.Write(op.Value)}");
                break;
            case "get":
            {
                Log(context, $"get {op.On}");
                object? value = Into(op, await Object<CoroutineQueue<object?>>(op).Get());
                Log(context, $"got {op.On} -> {Values.Write(value)}");
                break;
            }

            case "queue_join":
                Log(context, $"queue_join {op.On}");
                await Object<CoroutineQueue<object?>>(op).Join();
                Log(context, $"queue_joined {op.On}");
                break;
            default:
                await WaitForBarrier(op, context);
                break;
        }
    }

    [Coroutine]
    private async Coroutine WaitForBarrier(Op op, Context context)
    {
        switch (op.Kind)
        {
            case "barrier_wait":
            {
                Log(context, $"barrier_wait {op.On}");
                int index = await Object<CoroutineBarrier>(op).Wait();
                Log(context, $"barrier_passed {op.On} -> {index}");
                break;
            }

            case "barrier_abort":
                Log(context, $"barrier_abort {op.On}");
                await Object<CoroutineBarrier>(op).Abort();
                Log(context, $"barrier_aborted {op.On}");
                break;
            case "barrier_reset":
                Log(context, $"barrier_reset {op.On}");
                await Object<CoroutineBarrier>(op).Reset();
                Log(context, $"barrier_resetted {op.On}");
                break;
            default:
                Perform(op, context);
                break;
        }
    }
}
