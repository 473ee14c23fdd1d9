namespace Coroutines.Explorer;

/// <summary>
/// Two that wait race, each at a primitive of its own, and both may be given what they wait for in one turn. The loser gives it back, or, where it is a
/// timer or the end of something, takes that one step.
/// </summary>
internal sealed partial class RaceOfProgram : SmallProgram
{
    private readonly Contest _contest;
    private int _got;
    private bool _hasWinner;

    public RaceOfProgram(CoroutineLoop loop, Func<CoroutineLoop, Contest> contest)
        : base(loop)
    {
        _contest = contest(loop);
        Participant race = Start("race", Race());
        OnTurn();
        On("give first", () => _contest.Give(0), () => _contest.CanGive(0), Origin.Between | Origin.Within);
        On("give second", () => _contest.Give(1), () => _contest.CanGive(1), Origin.Between | Origin.Within);
        if (_contest.TakesTime)
        {
            OnTick(10);
        }

        OnCancel(race, Origin.Between | Origin.Within);
    }

    public override void CheckAtRest() => Check(AllEnded || !_contest.WasGiven || _contest.TakesTime, "one was given what it waits for and the race goes on");

    public override void Settle()
    {
        _contest.Give(0);
        Turn(_contest.TakesTime ? 10 : 0);
    }

    public override void CheckEnd()
    {
        Check(!_hasWinner || _got >= 1, "a winner that got nothing");
        Check(_got <= 1 || _contest.IsAnEnd, "a loser took what it was given in the winner's turn");
        _contest.CheckBooks(_got);
    }

    public override void Close() => _contest.Close();

    [Coroutine]
    private async Coroutine Race()
    {
        int winner = await Coroutine.Race([One(0), One(1)]);
        _hasWinner = true;
        Check(winner is 0 or 1, "no winner");
    }

    [Coroutine]
    private async Coroutine One(int side)
    {
        await _contest.Wait(side);
        _got++;
    }

    /// <summary>What the two wait for.</summary>
    internal abstract partial class Contest
    {
        private readonly int[] _given = new int[2];

        /// <summary>Whether it is the end of something, or a time, rather than something that one of the two gets.</summary>
        public virtual bool IsAnEnd => false;

        public virtual bool TakesTime => false;

        public bool WasGiven => _given[0] + _given[1] != 0;

        protected int Given(int side) => _given[side];

        public bool CanGive(int side) => _given[side] == 0;

        public void Give(int side)
        {
            if (CanGive(side))
            {
                _given[side]++;
                GiveTo(side);
            }
        }

        [Coroutine]
        public abstract Coroutine Wait(int side);

        /// <summary>Whether what was given is where it belongs.</summary>
        public virtual void CheckBooks(int got)
        {
        }

        public virtual void Close()
        {
        }

        protected abstract void GiveTo(int side);
    }
}
