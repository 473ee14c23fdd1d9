using System.Runtime.CompilerServices;

namespace Coroutines;

// Who has the loop: its thread while it runs or ticks, or a reader that looks at it from another thread between two ticks. A reader that finds it running asks
// its thread, which looks up once a turn.
public sealed partial class CoroutineLoop
{
    private const int Running = 1;
    private const int Reading = 2;

    /// <summary>Beside one of the others or alone: the thread of the loop is asked to look up.</summary>
    private const int Asked = 4;

    private int _hold;

    /// <summary>Whether the loop is running or ticking now.</summary>
    public bool IsRunning => (Volatile.Read(ref _hold) & Running) != 0;

    /// <summary>Takes the loop for its thread, which waits for a reader to be done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Hold()
    {
        if (Interlocked.CompareExchange(ref _hold, Running, 0) != 0)
        {
            HoldSlow();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void HoldSlow()
    {
        SpinWait wait = default;
        while (true)
        {
            int hold = Volatile.Read(ref _hold);
            if ((hold & Reading) != 0)
            {
                wait.SpinOnce();
            }
            else if (Interlocked.CompareExchange(ref _hold, hold | Running, hold) == hold)
            {
                break;
            }
        }

        LookUp();
    }

    /// <summary>Lets go of the loop, after an answer to who asked meanwhile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LetGo()
    {
        if (Interlocked.CompareExchange(ref _hold, 0, Running) != Running)
        {
            LetGoSlow();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LetGoSlow()
    {
        do
        {
            LookUp();
        }
        while (Interlocked.CompareExchange(ref _hold, 0, Running) != Running);
    }

    /// <summary>Once a turn: answers who asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LookUpIfAsked()
    {
        if (_hold != Running)
        {
            LookUp();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookUp()
    {
        Interlocked.And(ref _hold, ~Asked);
        Answer();
    }

    /// <summary>Takes the loop for a reader, if it does not run; else asks its thread, and wakes it. Any thread may call it.</summary>
    /// <returns>Whether the reader has it, until <see cref="EndReading"/>.</returns>
    internal bool TryReadOrAsk()
    {
        while (true)
        {
            int hold = Volatile.Read(ref _hold);
            bool isFree = (hold & (Running | Reading)) == 0;
            if (Interlocked.CompareExchange(ref _hold, hold | (isFree ? Reading : Asked), hold) != hold)
            {
                continue;
            }

            if (!isFree)
            {
                Inbox.Signal();
            }

            return isFree;
        }
    }

    /// <summary>Asks the thread of the loop to look up: now if it runs, else when it runs next. Any thread may call it.</summary>
    internal void Ask()
    {
        if ((Interlocked.Or(ref _hold, Asked) & Running) != 0)
        {
            Inbox.Signal();
        }
    }

    internal void EndReading() => Interlocked.And(ref _hold, ~Reading);
}
