namespace Coroutines.Explorer;

/// <summary>Two tasks and a callback wait for a future that gets a result or an error, or is cancelled.</summary>
internal sealed partial class FutureProgram : SmallProgram
{
    private readonly CoroutineFuture<int> _future;
    private int _calls;
    private int _late;

    public FutureProgram(CoroutineLoop loop)
        : base(loop)
    {
        _future = new CoroutineFuture<int>(loop);
        _future.Task.AddDoneCallback(_ => _calls++);
        Participant a = Start(new Participant("a", [typeof(FormatException)]) { MayBeCancelled = true }, Wait());
        Start(new Participant("b", [typeof(FormatException)]) { MayBeCancelled = true }, WaitSometime());
        OnTurn();
        On("set", () => Check(_future.TrySetResult(7), "not done and takes no result"), () => !_future.IsCompleted, Origin.Between | Origin.Within);
        On("fail", () => Check(_future.TrySetException(new FormatException("wanted")), "not done and takes no error"), () => !_future.IsCompleted);
        On("cancel future", () => _future.Cancel(), () => !_future.IsCompleted);
        On("set again", () => Check(!_future.TrySetResult(8), "done twice"), () => _future.IsCompleted);
        On("late", () => Start(new Participant("late", [typeof(FormatException)]) { MayBeCancelled = true }, Wait()), () => _late++ < 2);
        OnCancel(a, Origin.Between | Origin.Within);
    }

    public override void CheckAtRest() => Check(!_future.IsCompleted || AllEnded, "the future is done and somebody waits for it");

    public override void LetGo() => _future.Cancel();

    public override void Settle() => _future.TrySetResult(7);

    public override void Close()
    {
        if (_future.IsFaulted)
        {
            _future.GetException();
        }

        _future.Dispose();
    }

    public override void CheckEnd() => Check(_calls == 1 || !AllEnded, $"the callback was called {_calls} times");

    [Coroutine]
    private async Coroutine Wait() => Check(await _future == 7, "another result");

    [Coroutine]
    private async Coroutine WaitSometime()
    {
        await Coroutine.Yield();
        Check(await _future == 7, "another result");
    }
}
