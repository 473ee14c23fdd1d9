namespace Coroutines;

/// <summary>What a token calls that ends a sleep: an object, since a token takes nothing else; used again for later sleeps.</summary>
internal sealed class TokenWatch(CoroutineLoop loop)
{
    private CancellationTokenRegistration _registration;

    /// <summary>The task that sleeps, 0 once its sleep is over.</summary>
    public int Task { get; set; }

    /// <summary>Whether the token's call has come.</summary>
    public bool WasCalled { get; set; }

    /// <summary>Whether it came in time and has ended the sleep.</summary>
    public bool HasEnded { get; set; }

    public TokenWatch? Next { get; set; }

    public void Register(CancellationToken token) => _registration = token.UnsafeRegister(static state => ((TokenWatch)state!).Called(), this);

    /// <returns>Whether no call will come any more.</returns>
    public bool Unregister()
    {
        CancellationTokenRegistration registration = _registration;
        _registration = default;
        return registration.Unregister();
    }

    /// <summary>The token's call, on any thread.</summary>
    private void Called()
    {
        if (loop.IsOnLoopThread && loop.IsRunning)
        {
            loop.Watches.Called(this);
        }
        else
        {
            loop.Inbox.Add(this, null);
        }
    }
}
