using System.Net;
using System.Net.Sockets;
using System.Text;
using Coroutines;
using static Coroutines.Coroutine;

namespace Chat;

/// <summary>A chat room on loopback: a line that one member sends goes to the queues of all.</summary>
internal sealed partial class ChatServer : IDisposable
{
    private const int QueueSize = 32;
    private const int SendBuffer = 4096;
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(600);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Member> _members = [];

    public ChatServer() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int MemberCount => _members.Count;

    /// <summary>Who left, and why, by name.</summary>
    public SortedDictionary<string, string> Left { get; } = new(StringComparer.Ordinal);

    public void Dispose() => _listener.Dispose();

    /// <summary>Serves until it is cancelled; then says good-bye before the group cancels the connections.</summary>
    [Coroutine]
    public async Coroutine Serve()
    {
        await using var group = new CoroutineTaskGroup();
        try
        {
            while (true)
            {
                var client = await WithToken(_listener.AcceptTcpClientAsync);
                group.CreateTask(Connection(client), "connection");
            }
        }
        finally
        {
            Broadcast("* good-bye");
            await TryWaitFor(Gather(_members.Select(member => member.Outbox.Join().AsCoroutine())), TimeSpan.FromMilliseconds(200));
            _members.ForEach(member => member.Reason ??= "server closed");
        }
    }

    [Coroutine]
    private async Coroutine Connection(TcpClient client)
    {
        using (client)
        {
            client.SendBufferSize = SendBuffer;
            using var reader = new StreamReader(client.GetStream());
            try
            {
                var name = await WithToken(reader.ReadLineAsync);
                await Attend(new Member(name ?? "?", CoroutineTask.Current), reader, client.GetStream());
            }
            catch (IOException)
            {
                // The client hung up. An error would end the group, and with it the room.
            }
        }
    }

    [Coroutine]
    private async Coroutine Attend(Member member, StreamReader reader, NetworkStream stream)
    {
        _members.Add(member);
        Broadcast($"* {member.Name} is here");
        try
        {
            await Race(Read(member, reader), Write(member, stream));
        }
        finally
        {
            _members.Remove(member);
            Left[member.Name] = member.Reason ?? "hung up";
            Broadcast($"* {member.Name} left");
        }
    }

    [Coroutine]
    private async Coroutine Read(Member member, StreamReader reader)
    {
        while (true)
        {
            var (came, line) = await TryWaitFor(WithToken(reader.ReadLineAsync), Silence);
            if (!came)
            {
                member.Reason = "silent";
                return;
            }

            if (line is null)
            {
                return;
            }

            Broadcast($"{member.Name}: {line}");
        }
    }

    [Coroutine]
    private static async Coroutine Write(Member member, NetworkStream stream)
    {
        while (true)
        {
            var line = await member.Outbox.Get();
            await WithToken(token => stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), token));
            member.Outbox.TaskDone();
        }
    }

    // Nobody waits for a slow member: who has no room for a line is dropped.
    private void Broadcast(string line)
    {
        foreach (var member in _members)
        {
            if (!member.Outbox.TryPut(line) && member.Reason is null)
            {
                member.Reason = "too slow";
                member.Connection.Cancel();
            }
        }
    }

    private sealed class Member(string name, CoroutineTask connection)
    {
        public string Name => name;

        public CoroutineQueue<string> Outbox { get; } = new(QueueSize);

        public CoroutineTask Connection => connection;

        public string? Reason { get; set; }
    }
}
