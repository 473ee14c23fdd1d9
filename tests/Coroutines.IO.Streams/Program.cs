using Coroutines.IO.Streams;

// dotnet run --project tests/Coroutines.IO.Streams -- [--debug] FILE...
bool debug = args.Contains("--debug");
string[] files = [.. args.Where(argument => argument != "--debug")];
if (files.Length == 0)
{
    Console.Error.WriteLine("usage: Coroutines.IO.Streams [--debug] FILE...");
    return 2;
}

int passed = 0;
int failed = 0;
try
{
    foreach (Scenario scenario in files.SelectMany(Scenario.ReadFile))
    {
        if (Comparison.Difference(scenario, debug) is { } difference)
        {
            failed++;
            Console.WriteLine(difference);
        }
        else
        {
            passed++;
        }
    }
}
catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
