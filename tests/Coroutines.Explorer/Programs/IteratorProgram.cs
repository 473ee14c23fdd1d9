namespace Coroutines.Explorer;

/// <summary>Tasks read a stream of items that come one by one; they leave early, are cancelled, or read to the end.</summary>
internal sealed partial class IteratorProgram : SmallProgram
{
    private readonly CoroutineQueue<int> _items;
    private int _open;
    private int _next;

    public IteratorProgram(CoroutineLoop loop)
        : base(loop)
    {
        _items = Watch(new CoroutineQueue<int>());
        Participant all = Start("all", ReadAll(), typeof(QueueShutDownException));
        Participant one = Start("one", ReadOne(), typeof(QueueShutDownException));
        OnTurn();
        On("item", () => _items.TryPut(_next++), () => !_items.IsShutDown, Origin.Between | Origin.Within | Origin.Posted);
        On("end", () => _items.ShutDown(), () => !_items.IsShutDown);
        OnCancel(all, Origin.Between | Origin.Within);
        OnCancel(one, Origin.Between | Origin.Posted);
    }

    public override void CheckAtRest() => Check(_items.IsEmpty || AllEnded, "there is an item and somebody waits for it");

    public override void Settle() => _items.ShutDown();

    public override void CheckEnd() => Check(_open == 0, "a stream was not closed");

    [Coroutine]
    private async IAsyncEnumerable<int> Stream()
    {
        _open++;
        try
        {
            while (true)
            {
                yield return await _items.Get();
            }
        }
        finally
        {
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _open--;
            }
        }
    }

    [Coroutine]
    private async Coroutine ReadAll()
    {
        int last = -1;
        await foreach (int item in Stream())
        {
            Check(item > last, "items in another order");
            last = item;
        }
    }

    [Coroutine]
    private async Coroutine ReadOne()
    {
        await foreach (int item in Stream())
        {
            await Coroutine.Yield();
            break;
        }
    }
}
