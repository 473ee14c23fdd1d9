namespace Coroutines.Misuse;

/// <summary>Disposables, scopes and streams of the user's whose members are the callback.</summary>
internal sealed class UserDisposable(World world) : IDisposable
{
    public void Dispose() => world.Called();
}

internal sealed class UserAsyncDisposable(World world, bool later) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        if (later)
        {
            return DisposeLater();
        }

        world.Called();
        return default;
    }

    private async ValueTask DisposeLater()
    {
        await new PlainAwaiter(world, isCallback: false);
        world.Called();
    }
}

/// <summary>The members of a scope.</summary>
internal enum ScopeMember
{
    Enter,
    Exit,
    ExitLater,
}

internal sealed partial class UserScope(World world, ScopeMember member) : ICoroutineScope
{
    public void Enter() => Call(ScopeMember.Enter);

    public Coroutine<bool> Exit(ScopeExit kind, Exception? error)
    {
        if (member == ScopeMember.ExitLater)
        {
            return ExitLater();
        }

        Call(ScopeMember.Exit);
        return Tasks.Part(false);
    }

    public ValueTask DisposeAsync() => default;

    private void Call(ScopeMember called)
    {
        if (called == member)
        {
            world.Called();
        }
    }

    [Coroutine]
    private async Coroutine<bool> ExitLater()
    {
        await Coroutine.Yield();
        world.Called();
        await Coroutine.Yield();
        return false;
    }
}

/// <summary>The members of a stream.</summary>
internal enum StreamMember
{
    GetAsyncEnumerator,
    MoveNextAsync,
    MoveNextLater,
    Current,
    DisposeAsync,
    DisposeLater,
}

internal sealed class UserStream(World world, StreamMember member) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    private int _items;

    public int Current
    {
        get
        {
            Call(StreamMember.Current);
            return _items;
        }
    }

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Call(StreamMember.GetAsyncEnumerator);
        return this;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        Call(StreamMember.MoveNextAsync);
        return member == StreamMember.MoveNextLater ? MoveLater() : new(_items++ < 2);
    }

    public ValueTask DisposeAsync()
    {
        Call(StreamMember.DisposeAsync);
        return member == StreamMember.DisposeLater ? DisposeLater() : default;
    }

    private async ValueTask<bool> MoveLater()
    {
        await new PlainAwaiter(world, isCallback: false);
        world.Called();
        return _items++ < 2;
    }

    private async ValueTask DisposeLater()
    {
        await new PlainAwaiter(world, isCallback: false);
        world.Called();
    }

    private void Call(StreamMember called)
    {
        if (called == member)
        {
            world.Called();
        }
    }
}

/// <summary>A stream that ends when its token is cancelled; being told is the callback.</summary>
internal sealed class TokenStream(Action callback) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    private readonly TaskCompletionSource<bool> _end = new();

    public int Current => 0;

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        cancellationToken.Register(() =>
        {
            _end.TrySetResult(false);
            callback();
        });
        return this;
    }

    public ValueTask<bool> MoveNextAsync() => new(_end.Task);

    public ValueTask DisposeAsync() => default;
}

/// <summary>Exceptions whose message is the user's code.</summary>
internal sealed class TalkingException(World world) : Exception
{
    public override string Message
    {
        get
        {
            world.Called();
            return "talking";
        }
    }
}

internal sealed class TalkingCancellation(World world) : OperationCanceledException
{
    public override string Message
    {
        get
        {
            world.Called();
            return "talking";
        }
    }
}

/// <summary>An error stream of the user's.</summary>
internal sealed class UserWriter(World world) : StringWriter
{
    public override void WriteLine(string? value)
    {
        world.Called();
        base.WriteLine(value);
    }
}
