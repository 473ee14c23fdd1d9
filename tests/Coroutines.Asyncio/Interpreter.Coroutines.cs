namespace Coroutines.Asyncio;

/// <summary>The coroutines: one recursive interpreter of lists of operations, and what wraps it as a task, a block and a generator.</summary>
internal sealed partial class Interpreter
{
    [Coroutine]
    private async Coroutine<object?> TaskBody(string block, string label, bool quiet)
    {
        var context = new Context(label);
        Log(context, "start");
        object? value;
        try
        {
            value = await Block(block, label);
        }
        catch (Exception error)
        {
            if (!quiet || error is not OperationCanceledException)
            {
                Log(context, "end ! " + Values.Write(error));
            }

            throw;
        }

        Log(context, "end -> " + Values.Write(value));
        return value;
    }

    [Coroutine]
    private async Coroutine<object?> Block(string name, string label)
    {
        Signal? signal = await Execute(_scenario.Blocks[name], new Context(label));
        return signal?.Value;
    }

    [Coroutine]
    private async IAsyncEnumerable<object?> Generate(string name, Context context)
    {
        Scenario.Generator generator = _scenario.Generators[name];
        Log(context, $"gen {name} start");
        try
        {
            foreach (Scenario.Step step in generator.Steps)
            {
                await Execute(step.Do, context);
                if (step.Yields)
                {
                    yield return step.Value;
                }
            }
        }
        finally
        {
            await Execute(generator.Finally, context);
            Log(context, $"gen {name} closed");
        }
    }

    [Coroutine]
    private async Coroutine<Signal?> Execute(Op[] ops, Context context)
    {
        Signal? signal = null;
        for (int i = 0; i < ops.Length && signal is null; i++)
        {
            Op op = ops[i];
            switch (op.Kind)
            {
                case "return":
                    return new Signal(op.Var is null ? op.Value : _vars[op.Var]);
                case "break":
                    return Signal.Break;
                case "reraise":
                    Log(context, "reraise " + Values.Write(context.Error!));
                    System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(context.Error!);
                    break;
                case "repeat":
                    for (long round = 0; round < op.Count && signal is null; round++)
                    {
                        signal = await Execute(op.Body, context);
                    }

                    signal = signal == Signal.Break ? null : signal;
                    break;
                case "if":
                    signal = await Execute(op.Test!.Holds(_vars[op.Test.Var]) ? op.Then : op.Else, context);
                    break;
                case "try":
                    try
                    {
                        bool completed = false;
                        try
                        {
                            signal = await Execute(op.Body, context);
                            completed = true;
                        }
                        catch (Exception error) when (HandlerOf(op, error) is not null)
                        {
                            Log(context, "caught " + Values.Write(error));
                            signal = await Execute(HandlerOf(op, error)!, new Context(context.Label, error));
                        }

                        if (completed && signal is null)
                        {
                            signal = await Execute(op.Else, context);
                        }
                    }
                    finally
                    {
                        await Execute(op.Finally, context);
                    }

                    break;
                case "sleep":
                    Log(context, $"sleep {op.Ms}");
                    if (op.HasValue)
                    {
                        object? slept = await Coroutine.Sleep(Span(op.Ms!.Value), op.Value);
                        Log(context, $"slept {op.Ms} -> {Values.Write(slept)}");
                    }
                    else
                    {
                        await Coroutine.Sleep(Span(op.Ms!.Value));
                        Log(context, $"slept {op.Ms}");
                    }

                    break;
                case "yield":
                    await Coroutine.Yield();
                    Log(context, "yielded");
                    break;
                case "call":
                {
                    Log(context, $"call {op.Block}");
                    object? value = Into(op, await Block(op.Block!, context.Label));
                    Log(context, $"called {op.Block} -> {Values.Write(value)}");
                    break;
                }

                case "join":
                    if (Find(context, op.On!, out Binding joined))
                    {
                        Log(context, $"join {joined.Label}");
                        object? value = Into(op, await Await(joined.Awaitable));
                        Log(context, $"joined {joined.Label} -> {Values.Write(value)}");
                    }

                    break;
                case "gather":
                {
                    Log(context, "gather");
                    GatherOperation gather = Gather(op.Items, op.ReturnExceptions, out Awaitable[] children);
                    var shape = new Awaitable(gather.Task, children, op.ReturnExceptions);
                    await gather;
                    Log(context, "gathered " + Values.Write(shape.Results()));
                    break;
                }

                case "wait_for":
                    if (op.Block is not null)
                    {
                        Log(context, $"wait_for {Values.Write(op.Ms)}");
                        object? value = await Coroutine.WaitFor(Block(op.Block, context.Label), Limit(op.Ms));
                        Log(context, $"waited_for -> {Values.Write(value)}");
                    }
                    else if (Find(context, op.On!, out Binding awaited))
                    {
                        Log(context, $"wait_for {Values.Write(op.Ms)} {awaited.Label}");
                        object? value;
                        if (awaited.Awaitable.IsTyped)
                        {
                            value = await Coroutine.WaitFor(awaited.Awaitable.Typed, Limit(op.Ms));
                        }
                        else
                        {
                            await Coroutine.WaitFor(awaited.Awaitable.Task, Limit(op.Ms));
                            value = awaited.Awaitable.Results();
                        }

                        Log(context, $"waited_for -> {Values.Write(value)}");
                    }

                    break;
                case "timeout":
                case "timeout_at":
                {
                    Log(context, $"{op.Kind} {Values.Write(op.Ms ?? op.At)}");
                    await using (TimeoutScope scope = MakeTimeout(op))
                    {
                        signal = await Execute(op.Body, context);
                    }

                    Log(context, "timeout_end");
                    break;
                }

                case "shield":
                    if (FindShielded(context, op, out Binding inner))
                    {
                        Log(context, $"shield {inner.Label}");
                        object? value;
                        if (inner.Awaitable.IsTyped)
                        {
                            value = await Coroutine.Shield(inner.Awaitable.Typed);
                        }
                        else
                        {
                            await Coroutine.Shield(inner.Awaitable.Task);
                            value = inner.Awaitable.Results();
                        }

                        Log(context, $"shielded {inner.Label} -> {Values.Write(value)}");
                    }

                    break;
                case "wait":
                    if (FindAll(context, op, out Binding[] waited))
                    {
                        Log(context, $"wait {op.When} {Values.Write(op.Ms)}");
                        await Coroutine.Wait(Tasks(waited), Condition(op.When!), op.Ms is { } most ? Span(most) : null);
                        Log(context, WaitedText(waited));
                    }

                    break;
                case "as_completed":
                    if (FindAll(context, op, out Binding[] completing))
                    {
                        Log(context, $"as_completed {Values.Write(op.Ms)}");
                        // Not disposed when it is left early: asyncio's timeout goes on too, and the clock runs to it.
                        AsCompletedTasks tasks = Coroutine.AsCompleted(Tasks(completing), op.Ms is { } most ? Span(most) : null);
                        for (int round = 0; round < tasks.Count && signal is null; round++)
                        {
                            try
                            {
                                CoroutineTask task = await tasks.Next();
                                object? value = await Await(Of(completing, task));
                                Log(context, "completed -> " + Values.Write(value));
                            }
                            catch (Exception error) when (error is not OperationCanceledException)
                            {
                                Log(context, "completed ! " + Values.Write(error));
                            }

                            signal = await Execute(op.Body, context);
                            if (round + 1 == op.Count)
                            {
                                break;
                            }
                        }

                        signal = signal == Signal.Break ? null : signal;
                        if (signal is null)
                        {
                            Log(context, "as_completed_end");
                        }
                    }

                    break;
                case "task_group":
                {
                    string label = NewLabel(op.As!);
                    Log(context, $"group {label}");
                    await using (var group = new CoroutineTaskGroup())
                    {
                        Bind(op.As!, group, label);
                        signal = await Execute(op.Body, context);
                    }

                    Log(context, $"group_end {label}");
                    break;
                }

                case "with":
                    Log(context, $"acquire {op.On}");
                    if (_objects[op.On!] is CoroutineSemaphore guard)
                    {
                        using (await guard.Acquire())
                        {
                            Log(context, $"acquired {op.On}");
                            signal = await Execute(op.Body, context);
                        }
                    }
                    else
                    {
                        using (await AcquireLock(op))
                        {
                            Log(context, $"acquired {op.On}");
                            signal = await Execute(op.Body, context);
                        }
                    }

                    Log(context, $"released {op.On}");
                    break;
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
                case "async_for":
                {
                    Log(context, $"for {op.Name}");
                    long items = 0;
                    await foreach (object? value in Generate(op.Name!, context))
                    {
                        Log(context, $"item {op.Name} {Values.Write(value)}");
                        signal = await Execute(op.Body, context);
                        if (signal is not null || ++items == op.Count)
                        {
                            break;
                        }
                    }

                    signal = signal == Signal.Break ? null : signal;
                    if (signal is null)
                    {
                        Log(context, $"for_end {op.Name}");
                    }

                    break;
                }

                case "async_with":
                    Log(context, $"enter {op.Name}");
                    await Execute(op.Enter, context);
                    Log(context, $"entered {op.Name}");
                    try
                    {
                        signal = await Execute(op.Body, context);
                    }
                    catch (Exception error)
                    {
                        Log(context, $"exit {op.Name} ! {Values.Write(error)}");
                        await Execute(op.Exit, new Context(context.Label, error));
                        Log(context, $"exited {op.Name}");
                        if (!Values.Matches(op.Suppress, error))
                        {
                            throw;
                        }

                        break;
                    }

                    Log(context, $"exit {op.Name}");
                    await Execute(op.Exit, context);
                    Log(context, $"exited {op.Name}");
                    break;
                default:
                    Perform(op, context);
                    break;
            }
        }

        return signal;
    }

    /// <summary>Awaits what a name stands for.</summary>
    [Coroutine]
    private async Coroutine<object?> Await(Awaitable awaitable)
    {
        if (awaitable.IsTyped)
        {
            return await awaitable.Typed;
        }

        await awaitable.Task;
        return awaitable.Results();
    }
}
