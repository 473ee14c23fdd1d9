using System.Diagnostics;
using System.Globalization;
using Coroutines.Explorer;

// dotnet run -c Release --project tests/Coroutines.Explorer -- [--depth N] [NAME...]
int depth = 6;
var names = new List<string>();
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--depth" && i + 1 < args.Length)
    {
        depth = int.Parse(args[++i], CultureInfo.InvariantCulture);
    }
    else
    {
        names.Add(args[i]);
    }
}

return ExploreCommand.Run(depth, names);
