using Coroutines.Safety;

// dotnet run -c Release --project tests/Coroutines.Safety -- [--full] [NAME...]
// One name runs that program here; several or none run each in a process of its own, since a program that goes wrong may take its process along.
bool full = args.Contains("--full");
string[] names = [.. args.Where(static argument => argument != "--full")];
return names.Length == 1 ? SafetyProgram.Run(names[0], full) : SafetyCommand.Run(names, full);
