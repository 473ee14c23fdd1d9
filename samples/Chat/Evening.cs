using Coroutines;
using static Coroutines.Coroutine;

namespace Chat;

/// <summary>A server and five members, of which two stay to the end.</summary>
internal static partial class Evening
{
    [Coroutine]
    public static async Coroutine Run(bool isLong)
    {
        var end = CoroutineLoop.Current.Time + TimeSpan.FromMinutes(1);
        do
        {
            await Talk();
        }
        while (isLong && CoroutineLoop.Current.Time < end);

        Console.WriteLine($"a broadcast to 8 queues, 1,000 times: {await Broadcast.Measure()} bytes");
    }

    [Coroutine]
    private static async Coroutine Talk()
    {
        using var server = new ChatServer();
        ChatClient[] clients =
        [
            new("ann", server.Port) { Lines = 100, Width = 2000, Pause = 3 },       // enough to fill what the kernel buffers
            new("bob", server.Port) { Lines = 10, Pause = 50 },
            new("cyd", server.Port) { Lines = 2, HangsUp = true },
            new("mute", server.Port),
            new("slow", server.Port) { Dozes = true },
        ];
        await using (var group = new CoroutineTaskGroup())
        {
            var serving = group.CreateTask(server.Serve(), "chat server");
            List<CoroutineTask> visits = [];
            foreach (var client in clients)
            {
                visits.Add(group.CreateTask(client.Run(), client.Name));
                await client.Joined.Wait();
            }

            // The last three do not stay: one hangs up, two are dropped.
            await Wait(visits.Skip(2), WaitCondition.AllCompleted, TimeSpan.FromSeconds(5));
            Console.WriteLine($"chat: {server.MemberCount} in the room, closing");
            serving.Cancel();
        }

        Console.WriteLine($"chat: {server.MemberCount} in the room, tasks left: {CoroutineLoop.Current.TaskCount - 1}");
        foreach (var (name, reason) in server.Left)
        {
            Console.WriteLine($"  {name} left: {reason}");
        }

        // What the others heard before they left is a matter of time.
        foreach (var client in clients.Where(client => client.HeardGoodBye))
        {
            Console.WriteLine($"  {client}");
        }
    }
}
