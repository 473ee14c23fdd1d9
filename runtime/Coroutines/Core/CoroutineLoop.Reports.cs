using System.Runtime.CompilerServices;

namespace Coroutines;

// The one sink for exceptions that nobody awaits and for the findings of debug mode.
public sealed partial class CoroutineLoop
{
    /// <summary>How many changes of the books are under way; see <see cref="BeginChange"/>.</summary>
    private int _changes;
    private List<CoroutineExceptionContext>? _untold;

    /// <summary>From here to <see cref="EndChange"/> the handler is told nothing: it may forget the very task that it is told of, start others or cancel some.</summary>
    private void BeginChange() => _changes++;

    private void EndChange()
    {
        Require(_changes > 0, "a change ends that did not begin", _changes);
        if (--_changes == 0 && _untold is not null)
        {
            TellAll();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TellAll()
    {
        List<CoroutineExceptionContext> untold = _untold!;
        _untold = null;
        foreach (CoroutineExceptionContext context in untold)
        {
            Tell(in context);
        }
    }

    /// <summary>Tells the loop's <see cref="CoroutineLoopOptions.ExceptionHandler"/> of an exception that nobody can await; the error stream where there is none. asyncio's <c>call_exception_handler</c>.</summary>
    /// <param name="message">What happened, and to whom.</param>
    /// <param name="exception">The exception; null where there is none, as with a mistake that debug mode finds.</param>
    /// <param name="taskName">The name of a task, or null.</param>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread.</exception>
    public void CallExceptionHandler(string message, Exception? exception = null, string? taskName = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        VerifyAccess();
        Report(message, exception, taskName, isFinding: exception is null);
    }

    /// <summary>Gives a lost exception to the handler, once the books are right. A handler that throws is reported to the error stream; the loop goes on.</summary>
    internal void Report(string message, Exception? error, string? name, bool isFinding = false)
    {
        var context = new CoroutineExceptionContext(message, error, name, isFinding);
        if (_changes != 0)
        {
            (_untold ??= []).Add(context);
            return;
        }

        Tell(in context);
    }

    private void Tell(in CoroutineExceptionContext context)
    {
        Exception? inHandler = null;
        if (_options.ExceptionHandler is { } handler)
        {
            try
            {
                handler(this, context);
                return;
            }
            catch (Exception error)
            {
                inHandler = error;
            }
        }

        try
        {
            if (inHandler is not null)
            {
                Console.Error.WriteLine("The exception handler of a coroutine loop threw: " + CoroutineStackTrace.Format(inHandler));
            }

            Console.Error.WriteLine(context.ToString());
        }
        catch (Exception)
        {
            // The error stream is the user's too, and nobody is left to tell.
        }
    }

    /// <summary>Debug mode tells of a fault at once, also if somebody may still await it.</summary>
    private void ReportEarly(int index)
    {
        Header(index).Marks |= HeaderMarks.Reported;
        Report("An exception came out of a coroutine; nobody awaits it yet.", _rare[index].Error, NameOfHeader(index));
    }

    /// <summary>Reports what nobody has taken, when the loop is disposed.</summary>
    private void ReportUnclaimed()
    {
        for (int i = 1; i < Store.SlotLimit; i++)
        {
            ref TaskHeader header = ref Header(i);
            if (header is { Kind: HeaderKind.Task or HeaderKind.Future, State: TaskState.Faulted }
                && !header.Is(HeaderMarks.Consumed | HeaderMarks.Reported | HeaderMarks.CanceledAsError))
            {
                header.Marks |= HeaderMarks.Reported;
                Report("An exception came out of a coroutine that nobody awaited.", _rare[i].Error, NameOfHeader(i));
            }
        }
    }
}
