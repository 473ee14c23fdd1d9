namespace Coroutines.Explorer;

/// <summary>A worker takes items of a priority queue and marks them done, one waits until all are.</summary>
internal sealed partial class WorkProgram : SmallProgram
{
    private readonly CoroutineQueue<int> _work;
    private int _waiting;

    public WorkProgram(CoroutineLoop loop)
        : base(loop)
    {
        _work = Watch(new CoroutineQueue<int>(kind: QueueKind.Priority));
        _work.TryPut(3);
        Participant worker = Start("worker", Work(), typeof(QueueShutDownException));
        Participant joiner = Start("joiner", Join());
        OnTurn();
        On("put", () => _work.TryPut(1), () => !_work.IsShutDown, Origin.Between | Origin.Posted);
        On("join", () => Start("late joiner", Join()), () => _waiting < 3);
        On("shut down", () => _work.ShutDown(), () => !_work.IsShutDown);
        On("shut down now", () => _work.ShutDown(immediate: true), () => !_work.IsShutDown);
        OnCancel(worker, Origin.Between | Origin.Within);
        OnCancel(joiner);
    }

    public override void CheckAtRest() => Check(_work.UnfinishedCount != 0 || _waiting == 0, "all is done and somebody waits for it");

    public override void Settle()
    {
        while (_work.Count != 0)
        {
            _work.TryGet(out _);
            _work.TaskDone();
        }

        if (!_work.IsShutDown)
        {
            _work.ShutDown();
        }
    }

    [Coroutine]
    private async Coroutine Work()
    {
        while (true)
        {
            await _work.Get();
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                if (_work.UnfinishedCount != 0)
                {
                    _work.TaskDone();
                }
            }
        }
    }

    [Coroutine]
    private async Coroutine Join()
    {
        _waiting++;
        try
        {
            await _work.Join();
        }
        finally
        {
            _waiting--;
        }
    }
}
