using static Coroutines.Coroutine;

namespace Coroutines.Misuse;

/// <summary>Bodies of coroutines that lead to callbacks.</summary>
internal static partial class KindTable
{
    [Coroutine]
    private static async Coroutine Awaits(World world, AwaitMember member) => await new UserAwaitable(world, member);

    [Coroutine]
    private static async Coroutine AwaitsPlain(World world)
    {
        await new PlainAwaiter(world);
        await Sleep(1);
    }

    /// <summary>A continuation that comes after the exception must not wake the waits that follow.</summary>
    [Coroutine]
    private static async Coroutine AwaitsAndCatches(World world)
    {
        try
        {
            await new PlainAwaiter(world);
        }
        catch (MisuseException)
        {
        }

        TimeSpan began = world.Loop.Time;
        await Sleep(3);
        if ((world.Loop.Time - began).TotalMilliseconds < 3 && !world.Ended)
        {
            world.Wrong("a sleep ends early");
        }
    }

    /// <summary>Awaits with a cancellation of its own on the way.</summary>
    [Coroutine]
    private static async Coroutine AwaitsCancelled(World world)
    {
        try
        {
            CoroutineTask.Current.Cancel();
            await new PlainAwaiter(world);
        }
        catch (OperationCanceledException)
        {
        }
        catch (MisuseException)
        {
        }

        await Sleep(1);
    }

    /// <summary>A wait that was given up; the source is drained when it calls at last.</summary>
    [Coroutine]
    private static async Coroutine Abandons(World world)
    {
        var late = new LateAwaiter(world.Called);
        CoroutineTask waiting = world.Loop.Start(AwaitsLate(late));
        await Sleep(1);
        waiting.Cancel();
        await Sleep(1);
        late.Complete();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine DrainsAndFails(World world)
    {
        world.HandlerActs = true;
        var late = new LateAwaiter(static () => throw new ProvokedException());
        CoroutineTask waiting = world.Loop.Start(AwaitsLate(late));
        await Sleep(1);
        waiting.Cancel();
        await Sleep(1);
        late.Complete();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine AwaitsLate(LateAwaiter late) => await late;

    [Coroutine]
    private static async Coroutine Uses(World world)
    {
        using var resource = new UserDisposable(world);
        await Yield();
    }

    [Coroutine]
    private static async Coroutine AwaitUses(World world, bool later)
    {
        await using var resource = new UserAsyncDisposable(world, later);
        await Yield();
    }

    [Coroutine]
    private static async Coroutine Enters(World world, ScopeMember member)
    {
        await using (new UserScope(world, member))
        {
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine Reads(World world, StreamMember member)
    {
        await foreach (int item in new UserStream(world, member))
        {
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine CancelsStream(World world)
    {
        CoroutineTask reading = world.Loop.Start(Reads(new TokenStream(world.Called)));
        await Sleep(1);
        world.UseOwn = () => reading.Cancel();
        reading.Cancel();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine CancelsStreamByToken(World world)
    {
        using var tokens = new CancellationTokenSource();
        world.Loop.Start(ReadsWith(new TokenStream(world.Called), tokens.Token));
        await Sleep(1);
        tokens.Cancel();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine ReadsWith(IAsyncEnumerable<int> stream, CancellationToken token)
    {
        await foreach (int item in stream.WithCancellation(token))
        {
            await Yield();
        }
    }

    /// <summary>An iterator that is known by its interface alone.</summary>
    [Coroutine]
    private static async Coroutine ReadsValue(IAsyncEnumerable<int> items)
    {
        await foreach (int item in items)
        {
            if (item == 2)
            {
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Reads(IAsyncEnumerable<int> stream)
    {
        await foreach (int item in stream)
        {
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine ReadsItems(World world, bool inFinally)
    {
        await foreach (int item in Items(world, inFinally))
        {
            if (item == 2)
            {
                break;
            }
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items(World world, bool inFinally)
    {
        try
        {
            yield return 1;
            await Yield();
            if (!inFinally)
            {
                world.Called();
            }

            yield return 2;
            yield return 3;
        }
        finally
        {
            if (inFinally)
            {
                await Yield();
                world.Called();
            }
        }
    }

    [Coroutine]
    private static async Coroutine AwaitsQueue(World world)
    {
        var queue = new CoroutineQueue<int>(0, QueueKind.Priority, Comparer<int>.Create((left, right) =>
        {
            world.Called();
            return left.CompareTo(right);
        }));
        world.UseOwn = () => queue.TryPut(7);
        await queue.Put(2);
        await queue.Put(1);
        await queue.Get();
    }

    [Coroutine]
    private static async Coroutine AwaitsCondition(World world, bool atOnce)
    {
        var condition = new CoroutineCondition();
        bool holds = atOnce;
        world.UseOwn = () => condition.NotifyAll();
        using (await condition.Acquire())
        {
            if (!atOnce)
            {
                world.Loop.Start(Notifies(condition, () => holds = true));
            }

            await condition.WaitFor(() =>
            {
                if (holds)
                {
                    world.Called();
                }

                return holds;
            });
        }
    }

    [Coroutine]
    private static async Coroutine Notifies(CoroutineCondition condition, Action before)
    {
        using (await condition.Acquire())
        {
            before();
            condition.NotifyAll();
        }
    }

    [Coroutine]
    private static async Coroutine AwaitsUntil(World world, bool until)
    {
        int asked = 0;
        Func<bool> condition = () =>
        {
            if (asked++ == 1)
            {
                world.Called();
            }

            return (asked > 2) == until;
        };
        if (until)
        {
            await WaitUntil(condition);
        }
        else
        {
            await WaitWhile(condition);
        }
    }

    [Coroutine]
    private static async Coroutine AwaitsUntilState(World world) =>
        await WaitUntil(world, static state =>
        {
            state.Called();
            return true;
        });

    [Coroutine]
    private static async Coroutine AwaitsWithToken(World world) =>
        await WithToken(token =>
        {
            world.Called();
            return Task.CompletedTask;
        });

    [Coroutine]
    private static async Coroutine AwaitsWithTokenAndState(World world) =>
        await WithToken(
            static (token, state) =>
            {
                state.Called();
                return new ValueTask<int>(1);
            },
            world);

    [Coroutine]
    private static async Coroutine AwaitsLeaf(World world, MachineMember member) => await new UserLeaf(world, member);

    [Coroutine]
    private static async Coroutine AwaitsSuspension(World world) => await new UserSuspension(world);

    [Coroutine]
    private static async Coroutine AwaitsThing(World world)
    {
        IThing[] things = [new HandmadeThing(world)];
        await things[0].Do();
    }

    [Coroutine]
    private static async Coroutine AwaitsExecutor(World world) => await world.Loop.RunInExecutor(world.Called);
}
