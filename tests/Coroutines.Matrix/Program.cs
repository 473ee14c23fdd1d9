using System.Diagnostics;
using System.Globalization;
using Coroutines.Matrix;

var wanted = args.Where(static one => !one.StartsWith("--", StringComparison.Ordinal)).ToList();
var chosen = Configurations.All
    .Where(one => (wanted.Count == 0 || wanted.Exists(word => one.Name.Contains(word, StringComparison.OrdinalIgnoreCase))) && (!args.Contains("--ci") || one.IsInCi))
    .ToList();
if (args.Contains("--list"))
{
    chosen.ForEach(static one => Console.WriteLine(one.Name));
    return 0;
}

const string FeedOption = "--feed=";
using var bench = new Bench(args.FirstOrDefault(static one => one.StartsWith(FeedOption, StringComparison.Ordinal))?[FeedOption.Length..]);
var counts = new Dictionary<Verdict, int>();
foreach (var configuration in chosen)
{
    var watch = Stopwatch.StartNew();
    var outcome = bench.Try(configuration);
    counts[outcome.Verdict] = counts.GetValueOrDefault(outcome.Verdict) + 1;
    var word = outcome.Verdict switch { Verdict.Passed => "passed", Verdict.Failed => "FAILED", _ => "not run" };
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word,-8}{watch.Elapsed.TotalSeconds,6:0.0} s  {configuration.Name}"));
    if (outcome.Verdict != Verdict.Passed)
    {
        Console.WriteLine(outcome.Text);
    }
}

var notRun = counts.GetValueOrDefault(Verdict.NotRun);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{chosen.Count} configurations: {counts.GetValueOrDefault(Verdict.Passed)} passed, {counts.GetValueOrDefault(Verdict.Failed)} failed{(notRun == 0 ? "" : $", {notRun} not run (see above)")}"));
return counts.GetValueOrDefault(Verdict.Failed) == 0 && counts.GetValueOrDefault(Verdict.Passed) > 0 ? 0 : 1;
