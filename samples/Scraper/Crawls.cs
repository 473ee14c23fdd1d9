using Coroutines;
using static Coroutines.Coroutine;

namespace Scraper;

/// <summary>Two crawls of a site of its own: one with the time it needs, one that is cut off.</summary>
internal static partial class Crawls
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using var site = new WebSite();
        using var client = new HttpClient();
        await using var group = new CoroutineTaskGroup();
        var serving = group.CreateTask(site.Serve(), "site");

        var scraper = new Crawler(client, atOnce: 6);
        var completed = await TryWaitFor(scraper.Crawl(site.Root), TimeSpan.FromSeconds(5));
        Console.WriteLine($"crawl complete: {completed}, {scraper.Pages.Count} pages, at most {scraper.MostAtOnce} at once");
        foreach (var attempts in scraper.Pages.GroupBy(page => page.Attempts).OrderBy(pages => pages.Key))
        {
            Console.WriteLine($"  {attempts.Count()} pages in {attempts.Key} attempts");
        }

        foreach (var page in scraper.Pages.Where(page => page.Body is null).OrderBy(page => page.Address.AbsolutePath, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {page.Address.AbsolutePath} given up after {page.Attempts}");
        }

        var hasty = new Crawler(client, atOnce: 2);
        completed = await TryWaitFor(hasty.Crawl(site.Root), TimeSpan.FromMilliseconds(300));
        Console.WriteLine($"hasty crawl complete: {completed}, some pages: {hasty.Pages.Count is > 0 and < WebSite.PageCount}, requests left: {hasty.Active}");
        serving.Cancel();
    }
}
