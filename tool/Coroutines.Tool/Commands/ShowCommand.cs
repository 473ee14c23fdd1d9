using Coroutines.Tool.Connection;
using Coroutines.Tool.Looks;
using Coroutines.Tool.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Coroutines.Tool.Commands;

/// <summary>Shows one look at a process.</summary>
/// <param name="console">Where to write.</param>
internal sealed class ShowCommand(IAnsiConsole console)
{
    public void Ps(ProcessPort port) => Show(port, loop =>
    {
        console.WriteLine(LoopText.Title(loop));
        Warn(loop);
        return TaskTable.Of(loop);
    });

    public void Tree(ProcessPort port) => Show(port, loop =>
    {
        Warn(loop);
        return TaskTree.Of(loop);
    });

    private void Show(ProcessPort port, Func<LoopLook, IRenderable> render)
    {
        ProcessLook look = Looker.Look(port);
        console.WriteLine(RowText.Text($"{port.Name}, process {port.Id}, Coroutines {look.Version}"));
        foreach (LoopLook loop in look.Loops)
        {
            console.WriteLine();
            console.Write(render(loop));
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
