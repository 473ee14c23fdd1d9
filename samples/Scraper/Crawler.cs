using System.Net;
using Coroutines;
using static Coroutines.Coroutine;

namespace Scraper;

internal sealed record Page(Uri Address, string? Body, int Attempts);

/// <summary>Follows the links of a site, a few requests at a time.</summary>
internal sealed partial class Crawler(HttpClient client, int atOnce)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);

    private readonly CoroutineSemaphore _slots = new(atOnce);
    private readonly HashSet<Uri> _seen = [];
    private readonly List<CoroutineTask<Page>> _pending = [];

    public List<Page> Pages { get; } = [];

    public int Active { get; private set; }

    public int MostAtOnce { get; private set; }

    [Coroutine]
    public async Coroutine Crawl(Uri root)
    {
        // The group sees to it that no request outlives the crawl, also when its time is up.
        await using var group = new CoroutineTaskGroup();
        Visit(group, root);
        while (_pending.Count > 0)
        {
            await Wait(_pending, WaitCondition.FirstCompleted);
            foreach (var done in _pending.FindAll(task => task.IsCompleted))
            {
                _pending.Remove(done);
                var page = await done;
                Pages.Add(page);
                foreach (var link in (page.Body ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    Visit(group, new Uri(page.Address, link));
                }
            }
        }
    }

    private void Visit(CoroutineTaskGroup group, Uri address)
    {
        if (_seen.Add(address))
        {
            _pending.Add(group.CreateTask(Fetch(address), address.AbsolutePath));
        }
    }

    [Coroutine]
    private async Coroutine<Page> Fetch(Uri address)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using (await _slots.Acquire())
                {
                    return new Page(address, await WaitFor(Get(address), Limit), attempt);
                }
            }
            catch (Exception error) when (error is TimeoutException or HttpRequestException { StatusCode: HttpStatusCode.ServiceUnavailable })
            {
                if (attempt == Attempts)
                {
                    return new Page(address, null, attempt);
                }
            }
            catch (HttpRequestException)
            {
                return new Page(address, null, attempt);        // 404 stays 404
            }

            await Sleep(10 << attempt);
        }
    }

    [Coroutine]
    private async Coroutine<string> Get(Uri address)
    {
        MostAtOnce = Math.Max(MostAtOnce, ++Active);
        try
        {
            return await WithToken(token => client.GetStringAsync(address, token));
        }
        finally
        {
            Active--;
        }
    }
}
