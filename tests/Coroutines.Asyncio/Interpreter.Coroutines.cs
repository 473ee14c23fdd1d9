using System.Runtime.ExceptionServices;

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
            signal = await Step(ops[i], context);
        }

        return signal;
    }

    [Coroutine]
    private async Coroutine<Signal?> Step(Op op, Context context)
    {
        switch (op.Kind)
        {
            case "return":
                return new Signal(op.Var is null ? op.Value : _vars[op.Var]);
            case "break":
                return Signal.Break;
            case "reraise":
                Log(context, "reraise " + Values.Write(context.Error!));
                ExceptionDispatchInfo.Throw(context.Error!);
                return null;
            case "repeat":
                return await Repeat(op, context);
            case "if":
                return await Execute(op.Test!.Holds(_vars[op.Test.Var]) ? op.Then : op.Else, context);
            case "try":
                return await Try(op, context);
            case "timeout":
            case "timeout_at":
                return await WithinTime(op, context);
            case "task_group":
                return await WithGroup(op, context);
            case "with":
                return await With(op, context);
            case "async_for":
                return await ForEach(op, context);
            case "async_with":
                return await WithManager(op, context);
            case "as_completed":
                return await ForEachCompleted(op, context);
            default:
                await Wait(op, context);
                return null;
        }
    }

    [Coroutine]
    private async Coroutine<Signal?> Repeat(Op op, Context context)
    {
        Signal? signal = null;
        for (long round = 0; round < op.Count && signal is null; round++)
        {
            signal = await Execute(op.Body, context);
        }

        return Signal.AfterLoop(signal);
    }

    [Coroutine]
    private async Coroutine<Signal?> Try(Op op, Context context)
    {
        Signal? signal = null;
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

        return signal;
    }
}
