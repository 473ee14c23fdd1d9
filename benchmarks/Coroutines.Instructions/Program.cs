using System.Globalization;
using Coroutines.Instructions;

// benchmarks/Coroutines.Instructions/count: publishes this, and counts each row twice under callgrind. By hand: ROW OPERATIONS.
long operations = args.Length == 2 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 0;
switch (args.FirstOrDefault())
{
    case "resume":
        Work.Resume(operations);
        break;
    case "mixed":
        Work.Mixed(operations);
        break;
    case "start":
        Work.Start(operations);
        break;
    case "sleep":
        Work.Sleep(operations);
        break;
    case "edge":
        Work.Edge(operations);
        break;
    case "gather":
        Work.Gather(operations);
        break;
    case "gathermany":
        Work.GatherMany(operations);
        break;
    case "sleeping":
        Work.Sleeping(operations);
        break;
    case "queue":
        Work.Queue(operations);
        break;
    case "lock":
        Work.Lock(operations);
        break;
    default:
        Console.Error.WriteLine("resume|mixed|start|sleep|edge|gather|gathermany|sleeping|queue|lock OPERATIONS");
        return 2;
}

return 0;
