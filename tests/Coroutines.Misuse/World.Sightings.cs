namespace Coroutines.Misuse;

/// <summary>Where exceptions came out: each that a callback threw must be seen once, where the documentation says.</summary>
internal sealed partial class World
{
    private readonly List<Raised> _raised = [];
    private bool _capacitySeen;

    /// <summary>Notes an exception that a callback is about to throw.</summary>
    public Exception Raise(bool cancelled)
    {
        lock (_gate)
        {
            Exception error = cancelled ? new OperationCanceledException($"misuse {_raised.Count};") : new MisuseException(_raised.Count);
            _raised.Add(new Raised(error));
            return error;
        }
    }

    /// <summary>An exception came out somewhere.</summary>
    public void Saw(Arrival place, Exception error)
    {
        lock (_gate)
        {
            See(place, error);
        }
    }

    /// <summary>Does what is allowed, or refused with an exception that the documentation names.</summary>
    public void Try(string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception error)
        {
            Judge(what, error);
        }
    }

    /// <summary>Does what a loop that runs, or is disposed, has to refuse.</summary>
    public void Refused(string what, Action action)
    {
        bool must = Loop.IsRunning || Loop.IsDisposed;
        try
        {
            action();
        }
        catch (Exception error)
        {
            Judge(what, error);
            return;
        }

        if (must)
        {
            Wrong($"{what} is not refused");
        }
    }

    private void Judge(string what, Exception error)
    {
        lock (_gate)
        {
            if (See(Arrival.Nowhere, error))
            {
                // A callback of what an act called: the act has caught it, so nobody else need see it.
                _raised.FindAll(raised => raised.IsIn(error)).ForEach(static raised => raised.IsCaughtByAct = true);
                return;
            }
        }

        if (!IsDocumented(error))
        {
            Wrong($"{what} throws {error.GetType().Name}: {Line(error.Message)}");
        }
    }

    private bool IsDocumented(Exception error)
    {
        switch (error)
        {
            case AggregateException many:
                return many.InnerExceptions.All(IsDocumented);
            case CapacityExceededException:
                _capacitySeen = true;
                return Cell.Setting == Setting.Full;
            case InvalidOperationException:
                return !error.Message.Contains("books are wrong", StringComparison.Ordinal);
            case OperationCanceledException or TimeoutException or ProvokedException or MisuseException or NotSupportedException:
                return true;
            default:
                return false;
        }
    }

    private void OnHandler(CoroutineLoop loop, CoroutineExceptionContext context)
    {
        if (context.Exception is { } error && !SawRaised(Arrival.Handler, error) && !IsDocumented(error))
        {
            Wrong($"the handler is told of {error.GetType().Name}: {Line(error.Message)}");
        }

        if (HandlerActs && (IsProvoked(context.Exception) || (context.IsFinding && context.Exception is null)))
        {
            Called();
        }
    }

    private static bool IsProvoked(Exception? error) =>
        error is ProvokedException || (error is AggregateException many && many.InnerExceptions.Any(IsProvoked));

    private bool SawRaised(Arrival place, Exception error)
    {
        lock (_gate)
        {
            return See(place, error);
        }
    }

    private bool See(Arrival place, Exception error)
    {
        bool any = false;
        foreach (Raised raised in _raised)
        {
            if (raised.IsIn(error))
            {
                any = true;
                if (place != Arrival.Nowhere)
                {
                    raised.Seen.Add(place);
                }
            }
        }

        return any;
    }

    private void SubjectDone(CoroutineTask task)
    {
        try
        {
            task.GetResult();
        }
        catch (Exception error)
        {
            if (!SawRaised(Arrival.Awaiter, error) && !IsDocumented(error))
            {
                Wrong($"the subject ends with {error.GetType().Name}: {Line(error.Message)}");
            }
        }
    }

    private void CheckSightings(string errorStream)
    {
        Arrival wanted = Cell.Kind.Arrival;
        foreach (Raised raised in _raised)
        {
            if (errorStream.Contains(raised.Error.Message, StringComparison.Ordinal))
            {
                raised.Seen.Add(Arrival.ErrorStream);
            }

            int count = raised.Seen.Count;
            if (count > 1)
            {
                Wrong($"an exception is seen {count} times: {string.Join(", ", raised.Seen)}");
            }
            else if (count == 0 && MustBeSeen(raised))
            {
                Wrong("an exception is lost");
            }
            else if (count == 1 && (raised.Seen[0] & Allowed(wanted)) == 0)
            {
                Wrong($"an exception is seen at {raised.Seen[0]}, not {wanted}");
            }
        }
    }

    private bool MustBeSeen(Raised raised) =>
        Cell.Kind.Arrival != Arrival.Nowhere && raised.Error is not OperationCanceledException && !raised.IsCaughtByAct
        && (Cell.Kind.Arrival & (Arrival.Handler | Arrival.ErrorStream | Arrival.Caller | Arrival.Awaiter)) != 0 && !_capacitySeen;

    /// <summary>What a caller is told inside a step comes out of the step's task; a task that nobody waits for any more tells the handler.</summary>
    private Arrival Allowed(Arrival wanted)
    {
        if (wanted == Arrival.Nowhere)
        {
            // Anywhere, but not out of the loop.
            return ~Arrival.Caller;
        }

        if ((wanted & Arrival.Caller) != 0)
        {
            wanted |= Arrival.Awaiter;
        }

        return Cell.Has(ActTraits.LosesSubject | ActTraits.CancelsAll) || Cell.Moment >= Moment.Cancelling || Ended
            ? wanted | Arrival.Handler | Arrival.Awaiter
            : wanted;
    }

    private sealed class Raised(Exception error)
    {
        public Exception Error => error;

        public List<Arrival> Seen { get; } = [];

        public bool IsCaughtByAct { get; set; }

        public bool IsIn(Exception other) =>
            ReferenceEquals(error, other)
            || (other is AggregateException many ? many.InnerExceptions.Any(IsIn) : other.InnerException is { } inner && IsIn(inner))
            || (error is OperationCanceledException && other is OperationCanceledException && other.Message == error.Message);
    }
}
