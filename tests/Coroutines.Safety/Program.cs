using Coroutines.Safety;

// dotnet run -c Release --project tests/Coroutines.Safety -- [--full] [NAME...]
// dotnet run -c Release --project tests/Coroutines.Safety -- safe [--full] [FOLDER OF A BUILT tests/Coroutines.Fuzz]
// dotnet run -c Release --project tests/Coroutines.Safety -- plant
// One name runs that program here; several or none run each in a process of its own, since a program that goes wrong may take its process along.
bool full = args.Contains("--full");
string[] names = [.. args.Where(static argument => argument != "--full")];
return names switch
{
    ["safe"] => SafeFlavourCommand.Run(full, null),
    ["safe", var fuzz] => SafeFlavourCommand.Run(full, fuzz),
    ["plant"] => SafeFlavourCommand.Plant(),
    [var name] => SafetyProgram.Run(name, full),
    _ => SafetyCommand.Run(names, full),
};
