using Coroutines.Benchmarks;

// One run, one machine, one thread: each row does the same work in each column, so the ratios can be trusted more than the figures.
// An argument picks the rows whose name contains it; `--quick` takes fewer and shorter rounds.
var quick = args.Contains("--quick");
var filter = args.FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal)) ?? "";
var rounds = new Rounds(Count: quick ? 3 : 9, Scale: quick ? 10 : 1);

Row[] rows =
[
    new("resume one of 100,000", 10_000_000, Peer.Coroutine(Resume.Coroutines), Peer.Task(Resume.Tasks), Peer.ValueTask(Resume.ValueTasks), Peer.ByHand(Resume.ByHand)),
    new("start, one yield, finish", 2_000_000, Peer.Coroutine(Spawn.Coroutines), Peer.Task(Spawn.Tasks), Peer.ValueTask(Spawn.ValueTasks), Peer.ByHand(Spawn.ByHand)),
    new("nested call that completes at once", 20_000_000, Peer.Coroutine(Nest.CoroutinesAtOnce), Peer.Task(Nest.TasksAtOnce), Peer.ValueTask(Nest.ValueTasksAtOnce), Peer.ByHand(Nest.ByHandAtOnce)),
    new("resume through 8 nested awaits", 2_000_000, Peer.Coroutine(Nest.CoroutinesDeep), Peer.Task(Nest.TasksDeep), Peer.ValueTask(Nest.ValueTasksDeep)),
    new("gather of two", 1_000_000, Peer.Coroutine(Combine.GatherTwo), Peer.Task(Combine.WhenAllTwo)),
    new("cancel, 1 level", 100_000, Peer.Coroutine(Cancel.Coroutines1), Peer.Task(Cancel.Tasks1)),
    new("cancel, 4 levels", 100_000, Peer.Coroutine(Cancel.Coroutines4), Peer.Task(Cancel.Tasks4)),
    new("sleeper, start and fire, 1,000", 100_000, Peer.Coroutine(static n => Sleepers.Coroutines(n, 1_000))),
    new("sleeper, start and fire, 100,000", 200_000, Peer.Coroutine(static n => Sleepers.Coroutines(n, 100_000))),
];

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, best of {rounds.Count} rounds; ns per operation, then bytes where there are any\n");
Console.WriteLine(Row.Header);
foreach (var row in rows.Where(row => row.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
{
    Console.WriteLine(row.Measure(rounds));
}
