using Coroutines.Asyncio;

// dotnet run -c Release --project tests/Coroutines.Asyncio -- FILE...
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: Coroutines.Asyncio [--by-feature] [--debug] FILE... | --mutate FILE... | --soak DURATION [--debug] FILE...");
    return 2;
}

if (args[0] == "--mutate")
{
    return MutateCommand.Run(args[1..]);
}

if (args[0] == "--soak")
{
    return SoakCommand.Run(args[1..]);
}

bool byFeature = args.Contains("--by-feature");
bool debug = args.Contains("--debug");
int passed = 0;
int failed = 0;
var features = new SortedDictionary<string, int>(StringComparer.Ordinal);
try
{
    foreach (Scenario scenario in args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).SelectMany(Scenario.ReadFile))
    {
        string? difference = Comparison.FirstDifference(scenario, debug);
        if (difference is null)
        {
            passed++;
            continue;
        }

        failed++;
        Console.WriteLine($"{scenario.Id}: {difference}");
        foreach (string feature in scenario.Features)
        {
            features[feature] = features.GetValueOrDefault(feature) + 1;
        }
    }
}
catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

if (byFeature)
{
    foreach ((string feature, int count) in features.OrderByDescending(item => item.Value))
    {
        Console.WriteLine($"  {feature}: {count} failed");
    }
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
