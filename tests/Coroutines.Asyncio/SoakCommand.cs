using System.Diagnostics;
using System.Globalization;

namespace Coroutines.Asyncio;

/// <summary>Soaks a loop for a time, and says what it held of memory from minute to minute.</summary>
internal static class SoakCommand
{
    /// <summary>What the memory after a full collection may move by: the runtime's own tables, tiered code.</summary>
    private const long Flat = 1 << 20;

    public static int Run(string[] args)
    {
        TimeSpan duration = Duration(args.Length == 0 ? "1m" : args[0]);
        bool debug = args.Contains("--debug");
        string[] files = [.. args.Skip(1).Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
        if (files.Length == 0)
        {
            files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.jsonl*");
        }

        Scenario[] scenarios = [.. files.SelectMany(Scenario.ReadFile)];
        using var soak = new Soak(scenarios, seed: 1, debug);
        Say($"soaking one loop for {duration.TotalMinutes:0.#} min with {scenarios.Length:N0} scenarios");
        var watch = Stopwatch.StartNew();
        TimeSpan step = TimeSpan.FromTicks(Math.Min(TimeSpan.TicksPerMinute, duration.Ticks / 10));
        int failed = 0;
        (long Memory, long Places) warm = default;
        (long Memory, long Places) now = default;
        for (int reports = 1; reports <= duration / step; reports++)
        {
            while (watch.Elapsed < reports * step && failed < 10)
            {
                if (soak.Next() is { } wrong)
                {
                    failed++;
                    Say(wrong);
                }
            }

            if (failed == 10)
            {
                break;
            }

            now = (GC.GetTotalMemory(forceFullCollection: true), soak.Places);
            warm = reports == 1 ? now : warm;
            Say($"{watch.Elapsed.TotalMinutes,6:0.0} min: {soak.Scenarios,11:N0} scenarios, {failed} failed, memory {now.Memory:N0} B, working set {Environment.WorkingSet:N0} B, the loop's arrays {now.Places:N0} places");
        }

        bool flat = now.Memory - warm.Memory <= Flat;
        Say($"soak: {watch.Elapsed.TotalMinutes:0.0} min, {soak.Scenarios:N0} scenarios on one loop, {failed} failed; memory {warm.Memory:N0} B when warm, {now.Memory:N0} B at the end: {(flat ? "flat" : "NOT FLAT")}; arrays {warm.Places:N0} places when warm, {now.Places:N0} at the end");
        return failed == 0 && flat ? 0 : 1;
    }

    private static TimeSpan Duration(string text)
    {
        double number = double.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            _ => throw new FormatException("A duration is a number with s, m or h: 90s, 60m, 1h."),
        };
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Say(string text) => Console.WriteLine(text);
}
