using System.CommandLine;
using System.CommandLine.Help;
using Coroutines.Tool.Connection;
using Spectre.Console;

namespace Coroutines.Tool.Commands;

/// <summary>The commands of the tool, and how each ends.</summary>
/// <param name="console">Where to write.</param>
/// <param name="error">Where to tell what is wrong: in one line.</param>
internal sealed class CommandLine(IAnsiConsole console, TextWriter error)
{
    /// <summary>How long a command may still write when it was interrupted.</summary>
    private static readonly TimeSpan s_lastWords = TimeSpan.FromMinutes(1);

    /// <summary>Runs a command.</summary>
    /// <returns>How the tool ends; an <see cref="ExitCode"/>.</returns>
    public int Run(string[] args)
    {
        // A root command would go by the name of the assembly.
        var root = new Command("coroutines", "Looks into a running process that uses Coroutines. Nothing has to be prepared in it.")
        {
            Ps(), Tree(), Top(), Trace(),
        };
        root.Options.Add(new HelpOption { Recursive = true });
        root.Options.Add(new VersionOption());
        return root.Parse(args).Invoke(new InvocationConfiguration
        {
            Error = error,
            Output = console.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = s_lastWords,
        });
    }

    private Command Ps() => Make("ps", "Lists the tasks of each loop: their coroutines, where they stand, what they wait for.", (_, port, _) =>
        new ShowCommand(console).Ps(port));

    private Command Tree() => Make("tree", "Shows the tasks of each loop as a tree of awaits.", (_, port, _) =>
        new ShowCommand(console).Tree(port));

    private Command Top()
    {
        var interval = new Option<double>("--interval", "-i") { Description = "Seconds between two looks.", DefaultValueFactory = static _ => 1 };
        var count = new Option<int>("--count", "-n") { Description = "How many times to show; without it until Ctrl-C.", DefaultValueFactory = static _ => int.MaxValue };
        RequirePositive(interval);
        RequirePositive(count);
        Command command = Make("top", "Shows which coroutines and tasks use the loop's thread, again and again.", (result, port, stop) =>
            new TopCommand(console).Run(port, TimeSpan.FromSeconds(result.GetValue(interval)), result.GetValue(count), stop));
        command.Add(interval);
        command.Add(count);
        return command;
    }

    private Command Trace()
    {
        var duration = new Option<double>("--duration", "-d") { Description = "Seconds to record; Ctrl-C ends it before.", DefaultValueFactory = static _ => 5 };
        var output = new Option<string?>("--output", "-o") { Description = "The files to write, without .json and .html; default coroutines-PID." };
        RequirePositive(duration);
        Command command = Make("trace", "Records what runs, and writes a timeline: .json for Perfetto and chrome://tracing, .html for any browser.", (result, port, stop) =>
            new TraceCommand(console).Run(port, TimeSpan.FromSeconds(result.GetValue(duration)), result.GetValue(output), stop));
        command.Add(duration);
        command.Add(output);
        return command;
    }

    private static void RequirePositive<T>(Option<T> option)
        where T : IComparable<T> =>
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } value && value.CompareTo(default!) <= 0)
            {
                result.AddError($"{option.Name} has to be more than zero.");
            }
        });

    private Command Make(string name, string description, Action<ParseResult, ProcessPort, CancellationToken> action)
    {
        var process = new Argument<int>("PID") { Description = "The number of the process." };
        var command = new Command(name, description) { process };
        command.SetAction((result, stop) => Task.Run(
            () => (int)Guard(() => action(result, ProcessPort.Open(result.GetRequiredValue(process)), stop)),
            CancellationToken.None));
        return command;
    }

    private ExitCode Guard(Action action)
    {
        try
        {
            action();
            return ExitCode.Success;
        }
        catch (ToolException told)
        {
            error.WriteLine(told.Message);
            return told.Code;
        }
    }
}
