namespace Coroutines.Explorer;

/// <summary>Callbacks soon, later and at the end of a task; each is called once, or taken back and never.</summary>
internal sealed partial class CallbackProgram : SmallProgram
{
    private readonly CoroutineEvent _event;
    private readonly List<Call> _calls = [];
    private readonly Participant _task;
    private readonly Action<CoroutineTask> _onEnd;
    private int _ends;
    private int _wanted;

    public CallbackProgram(CoroutineLoop loop)
        : base(loop)
    {
        _event = Watch(new CoroutineEvent());
        _onEnd = _ => _ends++;
        _task = Start("task", Wait());
        OnTurn();
        OnTick(10);
        On("soon", () => Add(call => loop.CallSoon(call)), () => _calls.Count < 3);
        On("later", () => Add(call => loop.CallLater(TimeSpan.FromMilliseconds(10), call)), () => _calls.Count < 3);
        On("at", () => Add(call => loop.CallAt(loop.Time, call)), () => _calls.Count < 3);
        On("take back", () => _calls[^1].TakeBack(), () => _calls.Count != 0 && !_calls[^1].Taken, Origin.Between | Origin.Within);
        On("on end", OnEnd, () => _wanted < 2);
        On("not on end", NotOnEnd, () => _wanted != 0 && _task.IsLive);
        On("set", _event.Set, () => !_event.IsSet);
        OnCancel(_task);
    }

    public override void Settle() => _event.Set();

    public override void Close()
    {
        Turn(100);
        foreach (Call call in _calls)
        {
            call.Handle.Dispose();
        }
    }

    public override void CheckEnd()
    {
        foreach (Call call in _calls)
        {
            Check(call.Count == (call.TakenInTime ? 0 : 1) || !AllEnded, $"a callback was called {call.Count} times");
        }

        Check(_ends == _wanted || !AllEnded, $"{_wanted} callbacks at the end, {_ends} calls");
    }

    private void Add(Func<Action, CoroutineCallback> register)
    {
        var call = new Call();
        call.Handle = register(call.Run).Preserve();
        _calls.Add(call);
    }

    private void OnEnd()
    {
        _wanted++;
        _task.Task.AddDoneCallback(_onEnd);
    }

    private void NotOnEnd()
    {
        if (_task.IsLive)
        {
            Check(_task.Task.RemoveDoneCallback(_onEnd) == _wanted, "other callbacks were taken back");
            _wanted = 0;
        }
    }

    [Coroutine]
    private async Coroutine Wait() => await _event.Wait();

    private sealed class Call
    {
        public CoroutineCallback Handle;
        public int Count;
        public bool Taken;
        public bool TakenInTime;

        public void Run() => Count++;

        public void TakeBack()
        {
            Taken = true;
            TakenInTime = Count == 0;
            Handle.Cancel();
        }
    }
}
