using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Coroutines;
using static Coroutines.Coroutine;

namespace Scraper;

/// <summary>A web site of 40 pages on loopback. Some pages are slow, some say 503 at first, one never answers.</summary>
internal sealed partial class WebSite : IDisposable
{
    public const int PageCount = 40;
    public const int DeadPage = 13;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int[] _asked = new int[PageCount];

    public WebSite() => _listener.Start();

    public Uri Root => new($"http://{_listener.LocalEndpoint}/0");

    public void Dispose() => _listener.Dispose();

    [Coroutine]
    public async Coroutine Serve()
    {
        await using var group = new CoroutineTaskGroup();
        while (true)
        {
            var client = await WithToken(_listener.AcceptTcpClientAsync);
            group.CreateTask(Answer(client), "request");
        }
    }

    [Coroutine]
    private async Coroutine Answer(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream()))
        {
            try
            {
                var request = await WithToken(reader.ReadLineAsync);
                while (await WithToken(reader.ReadLineAsync) is { Length: > 0 })
                {
                    // The headers say nothing of interest.
                }

                var (status, body) = await Make(request?.Split(' ')[1].TrimStart('/'));
                var answer = $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
                await WithToken(token => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), token));
            }
            catch (IOException)
            {
                // The client did not wait. An error would end the group, and with it the site.
            }
        }
    }

    [Coroutine]
    private async Coroutine<(string Status, string Body)> Make(string? path)
    {
        if (!int.TryParse(path, CultureInfo.InvariantCulture, out var page) || page >= PageCount)
        {
            return ("404 Not Found", "");
        }

        var ask = ++_asked[page];
        await Sleep(page switch
        {
            DeadPage => TimeSpan.FromMilliseconds(350),
            _ when page % 7 == 3 => TimeSpan.FromMilliseconds(100),
            _ => TimeSpan.FromMilliseconds(5),
        });

        return page % 5 == 2 && ask <= 2
            ? ("503 Service Unavailable", "")
            : ("200 OK", string.Join(" ", Links(page)));
    }

    // Page 19 links to page 40, which is not there.
    private static IEnumerable<string> Links(int page) =>
        new[] { (2 * page) + 1, (2 * page) + 2, page * 7 % PageCount }.Where(link => link <= PageCount).Select(link => $"/{link}");
}
