namespace Coroutines.Explorer;

/// <summary>A program by name, and how to set it up on a loop.</summary>
internal sealed record ProgramEntry(string Name, Func<CoroutineLoop, SmallProgram> Make)
{
    public static ProgramEntry[] All { get; } =
    [
        new("lock", static loop => new LockProgram(loop)),
        new("event", static loop => new EventProgram(loop)),
        new("condition", static loop => new ConditionProgram(loop)),
        new("predicate", static loop => new PredicateProgram(loop)),
        new("semaphore", static loop => new SemaphoreProgram(loop)),
        new("barrier", static loop => new BarrierProgram(loop)),
        new("queue", static loop => new QueueProgram(loop)),
        new("work", static loop => new WorkProgram(loop)),
        new("watch", static loop => new WatchProgram(loop)),
        new("future", static loop => new FutureProgram(loop)),
        new("future rounds", static loop => new FutureRoundsProgram(loop)),
        new("join", static loop => new JoinProgram(loop)),
        new("timeout", static loop => new TimeoutProgram(loop)),
        new("wait for", static loop => new WaitForProgram(loop)),
        new("gather", static loop => new GatherProgram(loop)),
        new("shield", static loop => new ShieldProgram(loop)),
        new("race", static loop => new RaceProgram(loop)),
        new("group", static loop => new GroupProgram(loop)),
        new("wait", static loop => new WaitProgram(loop)),
        new("as completed", static loop => new AsCompletedProgram(loop)),
        new("clock", static loop => new ClockProgram(loop)),
        new("callback", static loop => new CallbackProgram(loop)),
        new("edge", static loop => new EdgeProgram(loop)),
        new("iterator", static loop => new IteratorProgram(loop)),
        new("bridge", static loop => new BridgeProgram(loop)),
        new("post", static loop => new PostProgram(loop)),
        new("token", static loop => new TokenProgram(loop)),
        new("group in a limit", static loop => new GroupLimitProgram(loop, nested: false)),
        new("group in a group", static loop => new GroupLimitProgram(loop, nested: true)),
        new("scopes in place", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.InPlace)),
        new("scopes in a value", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.Value)),
        new("scopes behind an operator", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.Operator)),
        new("scopes by hand", static loop => new IteratorScopeProgram(loop, IteratorScopeProgram.Way.ByHand)),
        .. Contests.All,
    ];

    public override string ToString() => Name;
}
