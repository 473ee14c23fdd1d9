namespace Coroutines.Explorer;

/// <summary>A few tasks that wait, and what may happen to them from outside, in any order.</summary>
internal abstract class SmallProgram(CoroutineLoop loop)
{
    private readonly List<Participant> _participants = [];
    private readonly List<ExternalEvent> _events = [];
    private readonly List<object> _primitives = [];

    public IReadOnlyList<ExternalEvent> Events => _events;

    public bool AllEnded => _participants.TrueForAll(participant => participant.Ended);

    /// <summary>Whether a turn would do something.</summary>
    public bool HasWork => loop.HasWork;

    protected CoroutineLoop Loop => loop;

    /// <summary>The tasks that run the program.</summary>
    protected IReadOnlyList<Participant> Participants => _participants;

    /// <summary>Nothing is ready: whoever could go on has gone on.</summary>
    public virtual void CheckAtRest()
    {
    }

    /// <summary>Gives those who wait what they wait for; called until all have ended.</summary>
    public abstract void Settle();

    /// <summary>Whether an error may go to the loop's handler, because nobody is left to take it.</summary>
    public virtual bool MayReport(Exception error) => false;

    /// <summary>Ends what would keep even a cancelled task from ending.</summary>
    public virtual void LetGo()
    {
    }

    /// <summary>Gives back what the program holds of the loop.</summary>
    public virtual void Close()
    {
    }

    /// <summary>What the program as a whole must have come to when everybody got what they waited for.</summary>
    public virtual void CheckEnd()
    {
    }

    /// <summary>One turn of the loop, with what came in before it and what is due after it.</summary>
    public void Turn(int milliseconds = 0) => loop.Tick(TimeSpan.FromMilliseconds(milliseconds));

    public void CheckEnds(bool disposed)
    {
        foreach (Participant participant in _participants)
        {
            participant.CheckEnd(disposed);
        }

        if (!disposed)
        {
            CheckEnd();
        }

        foreach (object primitive in _primitives)
        {
            if (WaitLists.CountWaiters(primitive) is not 0 and var count)
            {
                throw new ScheduleException($"{count} are left in a wait list of {primitive.GetType().Name}");
            }
        }
    }

    protected static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ScheduleException(otherwise);
        }
    }

    /// <summary>Has the wait lists of a primitive looked at in the end.</summary>
    protected T Watch<T>(T primitive)
        where T : class
    {
        _primitives.Add(primitive);
        return primitive;
    }

    protected Participant Start(string name, Coroutine body, params Type[] mayFail) => Start(new Participant(name, mayFail), body);

    protected Participant Start(Participant participant, Coroutine body)
    {
        _participants.Add(participant);
        participant.Begin(loop.Start(body, participant.Name));
        return participant;
    }

    protected void On(string name, Action happen, Func<bool>? can = null, Origin origins = Origin.Between)
    {
        Func<bool> enabled = can ?? (static () => true);
        if (origins.HasFlag(Origin.Between))
        {
            _events.Add(new ExternalEvent(name, happen, enabled));
        }

        Action later = () =>
        {
            if (enabled())
            {
                happen();
            }
        };
        if (origins.HasFlag(Origin.Within))
        {
            _events.Add(new ExternalEvent("soon " + name, () => loop.CallSoon(later), enabled));
        }

        if (origins.HasFlag(Origin.Posted))
        {
            _events.Add(new ExternalEvent("post " + name, () => loop.CallSoonThreadSafe(later), enabled));
        }
    }

    protected void OnCancel(Participant participant, Origin origins = Origin.Between) =>
        On("cancel " + participant.Name, participant.Cancel, () => participant.IsLive, origins);

    protected void OnTurn() => On("turn", () => Turn(), () => HasWork);

    protected void OnTick(int milliseconds) => On($"tick {milliseconds}", () => Turn(milliseconds));
}
