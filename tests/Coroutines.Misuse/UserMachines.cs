namespace Coroutines.Misuse;

/// <summary>The members of a machine that is not generated.</summary>
internal enum MachineMember
{
    FirstPoll,
    LaterPoll,
    GetResult,
}

/// <summary>A leaf of the user's: it waits for a moment, and one of its members is the callback.</summary>
internal struct UserLeaf(World world, MachineMember member) : ICoroutineMachine<int>
{
    private SleepOperation _sleep = Coroutine.Sleep(1);

    public PollStatus Poll(ref PollContext context)
    {
        if (member == (context.Flags == 0 ? MachineMember.FirstPoll : MachineMember.LaterPoll))
        {
            world.Called();
        }

        return _sleep.Poll(ref context);
    }

    public readonly int GetResult()
    {
        if (member == MachineMember.GetResult)
        {
            world.Called();
        }

        return 1;
    }

    public readonly CoroutineTaskAwaiter<int> GetAwaiter() => CoroutineSupport.Stage<UserLeaf, int>(in this).GetAwaiter();
}

/// <summary>A suspension of the user's.</summary>
internal readonly struct UserSuspension(World world) : ICoroutineSuspension
{
    public void Begin(ref PollContext context)
    {
        world.Called();
        default(YieldOperation).Begin(ref context);
    }

    public PollStatus Poll(ref PollContext context)
    {
        if (context.Flags == 0)
        {
            Begin(ref context);
            return PollStatus.Pending;
        }

        return context.EndSuspension() ? PollStatus.Completed : PollStatus.Canceled;
    }

    public CoroutineTaskAwaiter GetAwaiter() => CoroutineSupport.Stage(in this).GetAwaiter();
}

/// <summary>What users implement without the generator.</summary>
internal partial interface IThing
{
    [Coroutine]
    Coroutine Do();
}

internal sealed class HandmadeThing(World world) : IThing
{
    public Coroutine Do()
    {
        world.Called();
        return Tasks.Nothing();
    }
}
