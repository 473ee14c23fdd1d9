namespace Coroutines.Explorer;

/// <summary>Buyers wait for a condition until there is stock, a seller notifies one of them for each piece.</summary>
internal sealed partial class PredicateProgram : SmallProgram
{
    private readonly CoroutineCondition _stocked;
    private int _stock;
    private int _delivered;
    private int _sold;

    public PredicateProgram(CoroutineLoop loop)
        : base(loop)
    {
        _stocked = Watch(new CoroutineCondition());
        Participant a = Start("a", Buy());
        Participant b = Start("b", Buy());
        OnTurn();
        On("sell", () => Start("seller", Sell()));
        On("take away", () => _stock--, () => _stock > 0);
        OnCancel(a, Origin.Between | Origin.Within);
        OnCancel(b, Origin.Between | Origin.Posted);
    }

    public override void CheckAtRest() =>
        Check(_stock == 0 || Participants.All(participant => participant.Ended), "there is stock, and a buyer waits");

    public override void Settle() => Start("seller", Sell());

    public override void CheckEnd() => Check(!_stocked.IsLocked && _delivered >= _sold, "sold what was not there");

    [Coroutine]
    private async Coroutine Buy()
    {
        using (await _stocked.Acquire())
        {
            await _stocked.WaitFor(() => _stock > 0);
            Check(_stock-- > 0, "woken though there is nothing");
            _sold++;
        }
    }

    [Coroutine]
    private async Coroutine Sell()
    {
        using (await _stocked.Acquire())
        {
            _stock++;
            _delivered++;
            _stocked.Notify();
        }
    }
}
