using System.Globalization;
using static Coroutines.Coroutine;

namespace Coroutines.Watched;

/// <summary>Tasks that wait for one of everything.</summary>
internal static partial class Town
{
    private static readonly CoroutineQueue<int> s_letters = new(16);
    private static readonly CoroutineLock s_door = new();

    /// <summary>Makes so many tasks, answers questions, and waits for the end of the input.</summary>
    [Coroutine]
    public static async Coroutine Live(int count)
    {
        CoroutineTask keeper = CreateTask(Keep(), name: "keeper");
        CoroutineTask reader = CreateTask(Read());
        CoroutineTask guest = CreateTask(Enter());
        CoroutineTask visit = CreateTask(Visit(guest));
        for (var i = 0; i < count - 5; i++)
        {
            CoroutineLoop.Current.Start(Walk(i));
        }

        await Sleep(20);
        Loops.Ready();
        while (await Task.Run(Console.In.ReadLine) == "allocated")
        {
            // Always as long: a longer text would be more bytes.
            Console.WriteLine(GC.GetAllocatedBytesForCurrentThread().ToString("D15", CultureInfo.InvariantCulture));
            Console.Out.Flush();
        }

        keeper.Cancel();
        reader.Cancel();
        guest.Cancel();
        visit.Cancel();
    }

    /// <summary>Tasks that do nothing: what the loop's thread does then is done for who looks.</summary>
    [Coroutine]
    public static async Coroutine Rest(int count)
    {
        Task end = Task.Run(Loops.WaitForEnd);
        for (var i = 0; i < count - 1; i++)
        {
            CoroutineLoop.Current.Start(Step(3_600_000));
        }

        await Sleep(20);
        Loops.Ready();
        await end;
    }

    /// <summary>Tasks that do something all the time.</summary>
    [Coroutine]
    public static async Coroutine Work(int count, bool holds)
    {
        Task end = Task.Run(Loops.WaitForEnd);
        CoroutineLoop.Current.Start(Collect());
        if (holds)
        {
            CoroutineLoop.Current.Start(Hold());
        }

        for (var i = 0; i < count; i++)
        {
            CoroutineLoop.Current.Start(Turn(i));
        }

        await Sleep(20);
        Loops.Ready();
        await end;
    }

    [Coroutine]
    private static async Coroutine Turn(int number)
    {
        while (true)
        {
            await Sleep(10 + number);
            GC.KeepAlive(new byte[1_000]);
            await s_letters.Put(number);
        }
    }

    [Coroutine]
    private static async Coroutine Collect()
    {
        while (true)
        {
            await s_letters.Get();
        }
    }

    /// <summary>Holds the thread for 50 ms of each 100.</summary>
    [Coroutine]
    private static async Coroutine Hold()
    {
        while (true)
        {
            await Sleep(50);
            Loops.HoldThread();
        }
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
