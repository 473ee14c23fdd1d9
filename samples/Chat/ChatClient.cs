using System.Net;
using System.Net.Sockets;
using System.Text;
using Coroutines;
using static Coroutines.Coroutine;

namespace Chat;

/// <summary>A scripted member: says some lines, and counts what it hears.</summary>
internal sealed partial class ChatClient(string name, int port)
{
    private readonly SortedDictionary<string, int> _heard = new(StringComparer.Ordinal);

    public string Name => name;

    public CoroutineEvent Joined { get; } = new();

    public bool Dozes { get; init; }

    public int Lines { get; init; }

    public int Width { get; init; } = 10;

    public int Pause { get; init; } = 10;

    public bool HangsUp { get; init; }

    public bool HeardGoodBye { get; private set; }

    public override string ToString() => $"{name} heard good-bye, and {string.Join(", ", _heard.Select(from => $"{from.Value} of {from.Key}"))}";

    [Coroutine]
    public async Coroutine Run()
    {
        using var client = new TcpClient { ReceiveBufferSize = 4096 };
        await WithToken(token => client.ConnectAsync(IPAddress.Loopback, port, token));
        using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true };
        using var reader = new StreamReader(client.GetStream());
        try
        {
            await Say(writer, name);
            await Race(Dozes ? Doze(reader) : Listen(reader), Talk(writer));
        }
        catch (IOException)
        {
            // The server hung up on us.
        }
    }

    [Coroutine]
    private async Coroutine Doze(StreamReader reader)
    {
        Joined.Set();
        await Sleep(700);
        await Listen(reader);
    }

    [Coroutine]
    private async Coroutine Talk(StreamWriter writer)
    {
        await Joined.Wait();
        for (var i = 0; i < Lines; i++)
        {
            await Sleep(Pause);
            await Say(writer, new string('.', Width));
        }

        if (!HangsUp)
        {
            await Never();
        }
    }

    [Coroutine]
    private static async Coroutine Say(StreamWriter writer, string text) =>
        await WithToken(token => writer.WriteLineAsync(text.AsMemory(), token));

    [Coroutine]
    private async Coroutine Listen(StreamReader reader)
    {
        while (await WithToken(reader.ReadLineAsync) is { } line)
        {
            Joined.Set();
            HeardGoodBye |= line == "* good-bye";
            if (line.Split(':') is [var from, _])
            {
                _heard[from] = _heard.GetValueOrDefault(from) + 1;
            }
        }
    }
}
