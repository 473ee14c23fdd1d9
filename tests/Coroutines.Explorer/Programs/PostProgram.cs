namespace Coroutines.Explorer;

/// <summary>Calls from outside arrive once and in order, whatever the tasks do that they wake.</summary>
internal sealed partial class PostProgram : SmallProgram
{
    private readonly CoroutineQueue<int> _mail;
    private readonly List<int> _read = [];
    private int _sent;
    private int _delivered;

    public PostProgram(CoroutineLoop loop)
        : base(loop)
    {
        _mail = Watch(new CoroutineQueue<int>());
        Participant a = Start("a", Read());
        Participant b = Start("b", Read());
        Start("c", Read());
        OnTurn();
        On("send", () => _mail.TryPut(_sent++), origins: Origin.Posted);
        On("send here", () => _mail.TryPut(_sent++), origins: Origin.Between | Origin.Within);
        On("take", () => Take(), () => !_mail.IsEmpty, Origin.Posted);
        OnCancel(a, Origin.Between | Origin.Posted);
        OnCancel(b, Origin.Within);
    }

    public override void CheckAtRest() => Check(_mail.IsEmpty || AllEnded, "there is mail and somebody waits for it");

    public override void Settle() => _mail.TryPut(_sent++);

    public override void CheckEnd()
    {
        while (!_mail.IsEmpty)
        {
            Take();
        }

        Check(_delivered == _sent && _read.Distinct().Count() == _sent, $"{_sent} were sent, {_delivered} read");
    }

    private void Take()
    {
        if (_mail.TryGet(out int letter))
        {
            Note(letter);
        }
    }

    private void Note(int letter)
    {
        _read.Add(letter);
        _delivered++;
    }

    [Coroutine]
    private async Coroutine Read() => Note(await _mail.Get());
}
