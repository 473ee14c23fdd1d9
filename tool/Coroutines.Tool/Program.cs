using Coroutines.Tool.Connection;
using Coroutines.Tool.Looks;

var look = Looker.Look(ProcessPort.Open(int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture)));
foreach (var loop in look.Loops)
{
    Console.WriteLine($"{loop.Number} {loop.IsRunning} {loop.IsComplete} {loop.IsBlocked} {loop.Rows.Count} {loop.Time}");
}
