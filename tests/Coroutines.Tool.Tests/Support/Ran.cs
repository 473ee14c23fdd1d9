using Coroutines.Tool.Commands;
using Spectre.Console;

namespace Coroutines.Tool.Tests.Support;

/// <summary>A command that was run.</summary>
/// <param name="Code">How it ended.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it told of mistakes.</param>
internal sealed record Ran(int Code, string Output, string Error)
{
    public string[] Lines => [.. Output.Split('\n').Select(static line => line.TrimEnd())];

    public static Ran Command(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 4096;
        var code = new CommandLine(console, error).Run(arguments);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command on a process.</summary>
    public static Ran On(string command, int process, params string[] more) =>
        Command([command, process.ToString(System.Globalization.CultureInfo.InvariantCulture), .. more]);
}
