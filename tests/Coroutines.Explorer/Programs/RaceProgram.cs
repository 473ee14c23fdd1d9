namespace Coroutines.Explorer;

/// <summary>Three race: one that tidies up, one that may fail, one that is late.</summary>
internal sealed partial class RaceProgram : SmallProgram
{
    private readonly CoroutineEvent _first;
    private readonly CoroutineEvent _second;
    private int _running;
    private bool _failing;

    public RaceProgram(CoroutineLoop loop)
        : base(loop)
    {
        _first = Watch(new CoroutineEvent());
        _second = Watch(new CoroutineEvent());
        Participant race = Start("race", Race(), typeof(FormatException));
        Participant typed = Start("typed", Typed(), typeof(FormatException));
        OnTurn();
        OnTick(10);
        On("first", _first.Set, () => !_first.IsSet, Origin.Between | Origin.Within);
        On("second", _second.Set, () => !_second.IsSet);
        On("fail", () => _failing = true, () => !_failing);
        OnCancel(race, Origin.Between | Origin.Within);
        OnCancel(typed);
    }

    public override void CheckAtRest() => Check(!_first.IsSet || AllEnded, "one has won and the race goes on");

    /// <summary>One may fail in the turn in which another wins.</summary>
    public override bool MayReport(Exception error) => error is FormatException;

    public override void Settle() => Turn(100);

    public override void CheckEnd() => Check(_running == 0, "a loser runs on");

    [Coroutine]
    private async Coroutine Race()
    {
        int winner = await Coroutine.Race([Tidy(), MayFail(), Late()]);
        Check(winner is >= 0 and < 3, "no winner");
    }

    [Coroutine]
    private async Coroutine Typed()
    {
        RaceResult<int> winner = await Coroutine.Race([Number(_first, 1), Number(_second, 2), LateNumber()]);
        Check(winner.Index + 1 == winner.Value, "the winner's result is another's");
    }

    [Coroutine]
    private async Coroutine<int> Number(CoroutineEvent signal, int number)
    {
        await signal.Wait();
        return number;
    }

    [Coroutine]
    private async Coroutine<int> LateNumber() => await Coroutine.Sleep(20, 3);

    [Coroutine]
    private async Coroutine Tidy()
    {
        _running++;
        try
        {
            await _first.Wait();
        }
        finally
        {
            try
            {
                await Coroutine.Yield();
            }
            finally
            {
                _running--;
            }
        }
    }

    [Coroutine]
    private async Coroutine MayFail()
    {
        await _second.Wait();
        if (_failing)
        {
            throw new FormatException("wanted");
        }
    }

    [Coroutine]
    private async Coroutine Late() => await Coroutine.Sleep(20);
}
