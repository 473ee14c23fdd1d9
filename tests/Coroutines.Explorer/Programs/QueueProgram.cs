namespace Coroutines.Explorer;

/// <summary>Two tasks put into a queue of one place, two get; somebody outside puts, gets and shuts it down.</summary>
internal sealed partial class QueueProgram : SmallProgram
{
    private readonly CoroutineQueue<int> _queue;
    private readonly List<int> _in = [];
    private readonly List<int> _out = [];
    private int _next = 100;

    public QueueProgram(CoroutineLoop loop)
        : base(loop)
    {
        _queue = Watch(new CoroutineQueue<int>(maxSize: 1));
        Participant getter = Start("getter", Get(), typeof(QueueShutDownException));
        Start("putter", Put(1), typeof(QueueShutDownException));
        Participant second = Start("second putter", Put(2), typeof(QueueShutDownException));
        Start("second getter", Get(), typeof(QueueShutDownException));
        OnTurn();
        On("put", TryPut, () => !_queue.IsShutDown && !_queue.IsFull, Origin.Between | Origin.Within);
        On("get", TryGet, () => !_queue.IsEmpty);
        On("shut down", () => _queue.ShutDown(), () => !_queue.IsShutDown);
        OnCancel(getter, Origin.Between | Origin.Within);
        OnCancel(second);
    }

    public override void CheckAtRest()
    {
        Check(_queue.IsEmpty || Waiting("getter") == 0, "there is an item and somebody waits for one");
        Check(_queue.IsFull || Waiting("putter") == 0, "there is room and somebody waits for it");
        Check(!_queue.IsShutDown || AllEnded, "the queue is shut down and somebody waits");
    }

    public override void Settle()
    {
        if (Waiting("getter") != 0)
        {
            TryPut();
        }
        else
        {
            TryGet();
        }
    }

    public override void CheckEnd()
    {
        while (_queue.Count != 0)
        {
            TryGet();
        }

        Check(_in.SequenceEqual(_out), $"put {string.Join(' ', _in)}, got {string.Join(' ', _out)}");
    }

    private int Waiting(string role) =>
        Participants.Count(participant => !participant.Ended && participant.Name.EndsWith(role, StringComparison.Ordinal));

    private void TryPut()
    {
        if (!_queue.IsShutDown && _queue.TryPut(_next))
        {
            _in.Add(_next++);
        }
    }

    private void TryGet()
    {
        if (_queue.Count != 0 && _queue.TryGet(out int item))
        {
            _out.Add(item);
        }
    }

    [Coroutine]
    private async Coroutine Put(int item)
    {
        await _queue.Put(item);
        _in.Add(item);
    }

    [Coroutine]
    private async Coroutine Get() => _out.Add(await _queue.Get());
}
