using System.Runtime.CompilerServices;

namespace Coroutines.Misuse;

/// <summary>What a registration does with the continuation that it was given.</summary>
internal enum Continuation
{
    /// <summary>It is called in a later turn.</summary>
    Soon,
    Twice,
    Never,
    AtOnce,
    Elsewhere,
    AtOnceAndThrow,
    KeepAndThrow,
    SoonAndThrow,
}

/// <summary>The members of an awaitable.</summary>
internal enum AwaitMember
{
    GetAwaiter,
    IsCompleted,
    OnCompleted,
    UnsafeOnCompleted,
    GetResult,
}

/// <summary>An awaitable of the user's; one of its members is the callback.</summary>
internal readonly struct UserAwaitable(World world, AwaitMember member)
{
    public UserAwaiter GetAwaiter()
    {
        if (member == AwaitMember.GetAwaiter)
        {
            world.Called();
        }

        return new UserAwaiter(world, member);
    }
}

/// <summary>See <see cref="UserAwaitable"/>.</summary>
internal readonly struct UserAwaiter(World world, AwaitMember member) : ICriticalNotifyCompletion
{
    public bool IsCompleted
    {
        get
        {
            if (member == AwaitMember.IsCompleted)
            {
                world.Called();
            }

            return false;
        }
    }

    public void OnCompleted(Action continuation) => world.Register(continuation, member == AwaitMember.OnCompleted);

    public void UnsafeOnCompleted(Action continuation) => world.Register(continuation, member == AwaitMember.UnsafeOnCompleted);

    public void GetResult()
    {
        if (member == AwaitMember.GetResult)
        {
            world.Called();
        }
    }
}

/// <summary>As <see cref="UserAwaiter"/>, but it knows nothing of execution contexts.</summary>
internal readonly struct PlainAwaiter(World world, bool isCallback = true) : INotifyCompletion
{
    public bool IsCompleted => false;

    public PlainAwaiter GetAwaiter() => this;

    public void OnCompleted(Action continuation) => world.Register(continuation, isCallback);

    public void GetResult()
    {
    }
}
