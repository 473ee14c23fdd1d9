using Coroutines;
using static Coroutines.Coroutine;

namespace Coroutines.Watched;

/// <summary>Tasks that wait for one of everything.</summary>
internal static partial class Town
{
    private static readonly CoroutineQueue<int> s_letters = new(16);
    private static readonly CoroutineLock s_door = new();

    /// <summary>Makes so many tasks, and waits for the end of the input.</summary>
    [Coroutine]
    public static async Coroutine Live(int count)
    {
        Task end = Task.Run(Loops.WaitForEnd);
        CoroutineTask keeper = CreateTask(Keep(), name: "keeper");
        CoroutineTask reader = CreateTask(Read());
        CoroutineTask guest = CreateTask(Enter());
        CoroutineTask home = CreateTask(Visit(guest));
        for (var i = 0; i < count - 5; i++)
        {
            CoroutineLoop.Current.Start(Walk(i));
        }

        await Sleep(20);
        Loops.Ready();
        await end;
        keeper.Cancel();
        reader.Cancel();
        guest.Cancel();
        home.Cancel();
    }

    /// <summary>A step that never ends.</summary>
    [Coroutine]
    public static async Coroutine Block(int count)
    {
        for (var i = 0; i < count - 1; i++)
        {
            CoroutineLoop.Current.Start(Walk(i));
        }

        await Sleep(20);
        Loops.Ready();
        Loops.WaitForEnd();
        Environment.Exit(0);
    }

    [Coroutine]
    public static async Coroutine Walk(int street)
    {
        while (true)
        {
            await Step(street);
        }
    }

    [Coroutine]
    private static async Coroutine Step(int street) => await Sleep(1000 + street);

    [Coroutine]
    private static async Coroutine Keep()
    {
        using (await s_door.Acquire())
        {
            await Sleep(TimeSpan.FromHours(1));
        }
    }

    [Coroutine]
    private static async Coroutine Enter()
    {
        using (await s_door.Acquire())
        {
        }
    }

    [Coroutine]
    private static async Coroutine Read() => await s_letters.Get();

    [Coroutine]
    private static async Coroutine Visit(CoroutineTask guest) => await guest;
}
