using System.Globalization;
using Coroutines;
using Coroutines.Watched;

// What tests of the tool look into: a program that says "ready" and goes on until its input ends. First argument: what it does; second: with how many tasks.
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10;
switch (args.FirstOrDefault())
{
    case "run":
        CoroutineLoop.Run(Town.Live(count));
        return 0;
    case "ticks":
        Loops.Tick(count);
        return 0;
    case "between":
        Loops.StandBetweenTicks(count);
        return 0;
    case "blocked":
        CoroutineLoop.Run(Town.Block(count));
        return 0;
    case "quiet":
        CoroutineLoop.Run(Town.Rest(count));
        return 0;
    case "busy":
        CoroutineLoop.Run(Town.Work(count, holds: false));
        return 0;
    case "late":
        CoroutineLoop.Run(Town.Work(count, holds: true));
        return 0;
    case "none":
        Loops.Ready();
        Loops.WaitForEnd();
        return 0;
    default:
        Console.Error.WriteLine("run|quiet|busy|late|ticks|between|blocked|none TASKS");
        return 2;
}
