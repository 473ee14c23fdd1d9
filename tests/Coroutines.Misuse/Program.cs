using System.Globalization;
using Coroutines.Misuse;

// dotnet run -c Release --project tests/Coroutines.Misuse -- [--seed N] [--count M] [--all] [--every N] [--kind TEXT] [--show CELL]
// dotnet run -c Release --project tests/Coroutines.Misuse -- places
var plan = new Plan();
string? show = null;
int from = -1;
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--seed":
            plan = plan with { Seed = Number(args[++i]) };
            break;
        case "--count":
            plan = plan with { Count = Number(args[++i]) };
            break;
        case "--every":
            plan = plan with { Every = Number(args[++i]) };
            break;
        case "--kind":
            plan = plan with { Part = args[++i] };
            break;
        case "--all":
            plan = plan with { All = true };
            break;
        case "--show":
            show = args[++i];
            break;
        case "--work":
            from = Number(args[++i]);
            break;
        case "places":
            return PlaceScan.Print();
        default:
            Console.Error.WriteLine($"unknown: {args[i]}");
            return 2;
    }
}

return show is not null ? Worker.Show(show) : from >= 0 ? Worker.Work(plan, from) : new BatchRun(plan).Run();

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
