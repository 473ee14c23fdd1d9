using static Coroutines.Coroutine;

namespace Coroutines.Misuse;

/// <summary>Bodies that lead to callbacks by way of other tasks.</summary>
internal static partial class KindTable
{
    [Coroutine]
    private static async Coroutine WatchesDone(World world)
    {
        CoroutineTask task = world.Loop.Start(Tasks.Nothing());
        await Sleep(1);
        task.AddDoneCallback(_ => world.Called());
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine ForgetsLate(World world)
    {
        // Debug mode tells at once, others when it is forgotten.
        world.HandlerActs = true;
        CoroutineTask task = world.Hold(world.Loop.CreateTask(Tasks.Fails()));
        await Sleep(2);
        world.UseOwn = task.Forget;
        task.Forget();
        await Sleep(1);
    }

    /// <summary>A loser that was woken takes its step and throws.</summary>
    [Coroutine]
    private static async Coroutine RaceWithLateLoser(World world)
    {
        world.HandlerActs = true;
        await Race(Sleeps(1), Tasks.FailsLater(1));
        await Sleep(2);
    }

    [Coroutine]
    private static async Coroutine Sleeps(int milliseconds) => await Sleep(milliseconds);

    [Coroutine]
    private static async Coroutine CancelsWithToken(World world, Action callback, bool handlerActs)
    {
        world.HandlerActs = handlerActs;
        CoroutineTask waiting = world.Loop.Start(Registers(callback));
        await Sleep(1);
        world.UseOwn = () => waiting.Cancel();
        waiting.Cancel();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine Registers(Action callback)
    {
        using CancellationTokenRegistration registration = CoroutineTask.Current.GetCancellationToken().Register(callback);
        await Sleep(TimeSpan.FromDays(1));
    }

    [Coroutine]
    private static async Coroutine CancelsItself(World world)
    {
        using CancellationTokenRegistration registration = CoroutineTask.Current.GetCancellationToken().Register(world.Called);
        CoroutineTask.Current.Cancel();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine CallsInBody(World world)
    {
        await Yield();
        world.Called();
        await Yield();
    }

    [Coroutine]
    private static async Coroutine<int> Calls(World world)
    {
        await Yield();
        world.Called();
        await Sleep(1);
        return 1;
    }

    [Coroutine]
    private static async Coroutine GathersBodies(World world) => await Gather(Calls(world), Tasks.Part("a"), Tasks.Nothing());

    [Coroutine]
    private static async Coroutine GroupsBodies(World world)
    {
        await using var group = new CoroutineTaskGroup();
        world.UseOwn = () => group.CreateTask(Tasks.Nothing());
        group.CreateTask(CallsInBody(world));
        group.CreateTask(Sleeps(1));
        await Yield();
    }

    [Coroutine]
    private static async Coroutine RacesBodies(World world) => await Race(CallsInBody(world), Sleeps(10));

    [Coroutine]
    private static async Coroutine TimesBody(World world) => await WaitFor(Calls(world), 20);

    [Coroutine]
    private static async Coroutine ShieldsBody(World world) => await Shield(Calls(world));

    [Coroutine]
    private static async Coroutine AwaitsTask(World world) => await world.Loop.CreateTask(Calls(world));

    [Coroutine]
    private static async Coroutine UsesContext(World world, bool send)
    {
        SynchronizationContext context = SynchronizationContext.Current!;
        if (send)
        {
            context.Send(static state => ((World)state!).Called(), world);
        }
        else
        {
            context.Post(static state => ((World)state!).Called(), world);
        }

        await Sleep(1);
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine SendsElsewhere(World world)
    {
        SynchronizationContext context = SynchronizationContext.Current!;
        OnThread(world, () => context.Send(static state => ((World)state!).Called(), world));
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine RunsAsyncVoid(World world)
    {
        AsyncVoid(world);
        await Sleep(1);
        await Sleep(1);
    }

    private static async void AsyncVoid(World world)
    {
        await Task.Yield();
        world.Called();
    }

    [Coroutine]
    private static async Coroutine CallsAsyncMethod(World world)
    {
        Task task = Ordinary(world);
        await Sleep(1);
        await Sleep(1);
        _ = task.Exception;
    }

    private static async Task Ordinary(World world)
    {
        await Tasks.Nothing();
        world.Called();
    }
}
