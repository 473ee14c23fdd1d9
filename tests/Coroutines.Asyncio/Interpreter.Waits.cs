namespace Coroutines.Asyncio;

/// <summary>Operations that wait: for time, for others, or (in a file of their own) for primitives.</summary>
internal sealed partial class Interpreter
{
    [Coroutine]
    private async Coroutine Wait(Op op, Context context)
    {
        switch (op.Kind)
        {
            case "sleep":
                await Sleep(op, context);
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
                var shape = Keep(new Awaitable(gather.Task, children, op.ReturnExceptions));
                await gather;
                Log(context, "gathered " + Values.Write(shape.Results()));
                break;
            }

            case "wait":
                if (FindAll(context, op, out Binding[] waited))
                {
                    Log(context, $"wait {op.When} {Values.Write(op.Ms)}");
                    await Coroutine.Wait(Tasks(waited), Condition(op.When!), op.Ms is { } most ? Span(most) : null);
                    Log(context, WaitedText(waited));
                }

                break;
            case "wait_for":
                await WaitFor(op, context);
                break;
            case "shield":
                await Shield(op, context);
                break;
            default:
                await WaitForPrimitive(op, context);
                break;
        }
    }

    [Coroutine]
    private async Coroutine Sleep(Op op, Context context)
    {
        Log(context, $"sleep {op.Ms}");
        if (op.HasValue)
        {
            object? slept = await Coroutine.Sleep(Span(Math.Max(op.Ms!.Value, 0)), op.Value);
            Log(context, $"slept {op.Ms} -> {Values.Write(slept)}");
        }
        else
        {
            await Coroutine.Sleep(Span(Math.Max(op.Ms!.Value, 0)));
            Log(context, $"slept {op.Ms}");
        }
    }

    [Coroutine]
    private async Coroutine WaitFor(Op op, Context context)
    {
        object? value;
        if (op.Block is not null)
        {
            Log(context, $"wait_for {Values.Write(op.Ms)}");
            value = await Coroutine.WaitFor(Block(op.Block, context.Label), Limit(op.Ms));
        }
        else if (!Find(context, op.On!, out Binding awaited))
        {
            return;
        }
        else
        {
            Log(context, $"wait_for {Values.Write(op.Ms)} {awaited.Label}");
            if (awaited.Awaitable.IsTyped)
            {
                value = await Coroutine.WaitFor(awaited.Awaitable.Typed, Limit(op.Ms));
            }
            else
            {
                await Coroutine.WaitFor(awaited.Awaitable.Task, Limit(op.Ms));
                value = awaited.Awaitable.Results();
            }
        }

        Log(context, $"waited_for -> {Values.Write(value)}");
    }

    [Coroutine]
    private async Coroutine Shield(Op op, Context context)
    {
        if (!FindShielded(context, op, out Binding inner))
        {
            return;
        }

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
