using Coroutines.Tool.Connection;
using Coroutines.Tool.Looks;
using Coroutines.Tool.Rendering;
using Spectre.Console;

namespace Coroutines.Tool.Commands;

/// <summary>Shows one look at a process.</summary>
/// <param name="console">Where to write.</param>
internal sealed class ShowCommand(IAnsiConsole console)
{
    public void Ps(ProcessPort port) => Show(port, loop => console.Write(TaskTable.Of(loop)));

    public void Tree(ProcessPort port) => Show(port, loop =>
    {
        foreach (var line in TaskTree.Of(loop))
        {
            console.WriteLine(line);
        }
    });

    private void Show(ProcessPort port, Action<LoopLook> write)
    {
        ProcessLook look = Looker.Look(port);
        console.WriteLine(RowText.Text($"{port.Name}, process {port.Id}, Coroutines {look.Version}"));
        foreach (LoopLook loop in look.Loops)
        {
            console.WriteLine();
            console.WriteLine(LoopText.Title(loop));
            Warn(loop);
            write(loop);
        }
    }

    private void Warn(LoopLook loop)
    {
        if (LoopText.Warning(loop) is { Length: > 0 } warning)
        {
            console.WriteLine(warning, new Style(Color.Red));
        }
    }
}
