namespace Coroutines.Asyncio;

/// <summary>Operations with a body that runs inside something: a time limit, a group, a lock, a loop over what comes.</summary>
internal sealed partial class Interpreter
{
    [Coroutine]
    private async Coroutine<Signal?> WithinTime(Op op, Context context)
    {
        Log(context, $"{op.Kind} {Values.Write(op.Ms ?? op.At)}");
        Signal? signal;
        await using (TimeoutScope scope = MakeTimeout(op))
        {
            signal = await Execute(op.Body, context);
        }

        Log(context, "timeout_end");
        return signal;
    }

    [Coroutine]
    private async Coroutine<Signal?> WithGroup(Op op, Context context)
    {
        string label = NewLabel(op.As!);
        Log(context, $"group {label}");
        Signal? signal;
        await using (var group = new CoroutineTaskGroup())
        {
            Bind(op.As!, group, label);
            signal = await Execute(op.Body, context);
        }

        Log(context, $"group_end {label}");
        return signal;
    }

    [Coroutine]
    private async Coroutine<Signal?> With(Op op, Context context)
    {
        Log(context, $"acquire {op.On}");
        Signal? signal;
        if (_objects[op.On!] is CoroutineSemaphore semaphore)
        {
            using (await semaphore.Acquire())
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
        return signal;
    }

    [Coroutine]
    private async Coroutine<Signal?> WithManager(Op op, Context context)
    {
        Log(context, $"enter {op.Name}");
        await Execute(op.Enter, context);
        Log(context, $"entered {op.Name}");
        Signal? signal;
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

            return null;
        }

        Log(context, $"exit {op.Name}");
        await Execute(op.Exit, context);
        Log(context, $"exited {op.Name}");
        return signal;
    }

    [Coroutine]
    private async Coroutine<Signal?> ForEach(Op op, Context context)
    {
        Log(context, $"for {op.Name}");
        Signal? signal = null;
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

        signal = Signal.AfterLoop(signal);
        if (signal is null)
        {
            Log(context, $"for_end {op.Name}");
        }

        return signal;
    }

    [Coroutine]
    private async Coroutine<Signal?> ForEachCompleted(Op op, Context context)
    {
        if (!FindAll(context, op, out Binding[] completing))
        {
            return null;
        }

        Log(context, $"as_completed {Values.Write(op.Ms)}");

        // Not disposed when it is left early: asyncio's timeout goes on too, and the clock runs to it.
        AsCompletedTasks tasks = Keep(Coroutine.AsCompleted(Tasks(completing), op.Ms is { } most ? Span(most) : null));
        Signal? signal = null;
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

        signal = Signal.AfterLoop(signal);
        if (signal is null)
        {
            Log(context, "as_completed_end");
        }

        return signal;
    }
}
