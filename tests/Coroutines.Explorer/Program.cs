using System.Globalization;
using Coroutines.Explorer;

// dotnet run -c Release --project tests/Coroutines.Explorer -- [--depth N] [NAME...]
// dotnet run -c Release --project tests/Coroutines.Explorer -- leaks [--tasks N] [--seed N]
// dotnet run -c Release --project tests/Coroutines.Explorer -- posts [--tasks N]
// dotnet run -c Release --project tests/Coroutines.Explorer -- gathers [--tasks N] [--seed N]
int depth = 6;
int tasks = 1_000_000;
int seed = 1;
var names = new List<string>();
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--depth":
            depth = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--tasks":
            tasks = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--seed":
            seed = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        default:
            names.Add(args[i]);
            break;
    }
}

return names switch
{
    ["leaks"] => LeakCommand.Run(tasks, seed),
    ["posts"] => PostCommand.Run(tasks),
    ["gathers"] => GatherCommand.Run(tasks, seed),
    _ => ExploreCommand.Run(depth, names),
};
