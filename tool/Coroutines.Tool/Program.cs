using Coroutines.Tool.Commands;
using Spectre.Console;

IAnsiConsole console = AnsiConsole.Console;
if (Console.IsOutputRedirected)
{
    // Whoever reads lines wants them whole.
    console.Profile.Width = 4096;
}

return new CommandLine(console, Console.Error).Run(args);
