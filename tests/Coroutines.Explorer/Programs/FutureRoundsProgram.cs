namespace Coroutines.Explorer;

/// <summary>Tasks wait for rounds of one future, one of them with a limit, while it gets results, is reset, is cancelled and is disposed.</summary>
internal sealed partial class FutureRoundsProgram : SmallProgram
{
    private readonly CoroutineFuture<int> _future;
    private int _round = 1;
    private int _late;
    private bool _disposed;

    public FutureRoundsProgram(CoroutineLoop loop)
        : base(loop)
    {
        _future = new CoroutineFuture<int>(loop);
        Participant a = Start(Waiter("a"), Wait());
        Start(new Participant("limited", [typeof(TimeoutException), typeof(ObjectDisposedException)]) { MayBeCancelled = true }, WaitWithLimit());
        OnTurn();
        OnTick(10);
        On("set", () => Check(_future.TrySetResult(_round), "pending and takes no result"), () => IsPending, Origin.Between | Origin.Within);
        On("fail", () => Check(_future.TrySetException(new FormatException($"{_round}")), "pending and takes no error"), () => IsPending);
        On("reset", Reset, () => !_disposed, Origin.Between | Origin.Within);
        On("dispose", Dispose, () => !_disposed);
        On("late", () => Start(Waiter("late"), Wait()), () => !_disposed && _late++ < 2);
        OnCancel(a);
    }

    private bool IsPending => !_disposed && !_future.IsCompleted;

    public override void CheckAtRest() => Check(IsPending || AllEnded, "the round is over and somebody waits for it");

    public override void LetGo() => Dispose();

    public override void Settle()
    {
        if (IsPending)
        {
            _future.SetResult(_round);
        }
    }

    public override void Close() => Dispose();

    // What a round failed with is told to the handler if nobody was left to take it.
    public override bool MayReport(Exception error) => error is FormatException;

    private static Participant Waiter(string name) =>
        new(name, [typeof(FormatException), typeof(ObjectDisposedException)]) { MayBeCancelled = true };

    private void Reset()
    {
        _future.Reset();
        _round++;
        Check(!_future.IsCompleted, "a new round is over");
    }

    private void Dispose()
    {
        _disposed = true;
        _future.Dispose();
    }

    [Coroutine]
    private async Coroutine Wait()
    {
        await Coroutine.Yield();
        int mine = _round;
        try
        {
            int round = await _future;
            Check(round == mine, $"one waited for round {mine} and got {round}");
        }
        catch (FormatException error)
        {
            Check(error.Message == $"{mine}", $"one waited for round {mine} and got the error of {error.Message}");
            throw;
        }
    }

    [Coroutine]
    private async Coroutine WaitWithLimit()
    {
        TimeoutScope unused = Coroutine.TimeoutAfter(5);
        TimeoutScope limit = Coroutine.TimeoutAfter(10);
        Check(unused.Deadline < limit.Deadline, "deadlines out of order");
        await using (limit)
        {
            try
            {
                await Wait();
            }
            catch (FormatException)
            {
            }
        }
    }
}
