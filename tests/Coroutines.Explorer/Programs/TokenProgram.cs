namespace Coroutines.Explorer;

/// <summary>Cancellation tokens in both directions: one cancels a task, another is cancelled by its task.</summary>
internal sealed partial class TokenProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private readonly CancellationTokenSource _source = new();
    private readonly TaskCompletionSource _work = new();
    private CoroutineTie? _tie;
    private int _told;

    public TokenProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        Participant tied = Start(new Participant("tied", []) { MayBeCancelled = true }, Wait());
        Participant giving = Start("giving", Give());
        OnTurn();
        On("set", _event.Set, () => !_event.IsSet, Origin.Between | Origin.Within);
        On("tie", () => _tie = tied.Task.CancelWith(_source.Token), () => _tie is null);
        On("cancel source", _source.Cancel, () => !_source.IsCancellationRequested, Origin.Between | Origin.Within);
        On("untie", () => _tie!.Value.Dispose(), () => _tie is not null);
        OnCancel(tied);
        OnCancel(giving, Origin.Between | Origin.Within);
    }

    public override void Settle()
    {
        _event.Set();
        _work.TrySetResult();
    }

    public override void Close()
    {
        Settle();
        _source.Dispose();
    }

    public override void CheckEnd() => Check(_told == (Participants[1].CancelAccepted ? _told : 0), "told of a cancellation that nobody asked for");

    [Coroutine]
    private async Coroutine Wait() => await _event.Wait();

    /// <summary>Work outside that takes a token, as .NET's own does.</summary>
    [Coroutine]
    private async Coroutine Give()
    {
        using CancellationTokenRegistration registration = CoroutineTask.Current.GetCancellationToken().Register(() => _told++);
        await _event.Wait();
        await _work.Task;
    }
}
