using System.Threading.Tasks.Sources;

namespace Coroutines.Allocation;

/// <summary>An operation that is used again and allocates nothing, as those of sockets and pipes.</summary>
internal sealed class Source : IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<int> core;
    private CancellationTokenRegistration registration;

    public ValueTask<int> Read(CancellationToken token)
    {
        core.Reset();
        registration = token.UnsafeRegister(static source => ((Source)source!).core.SetException(new OperationCanceledException()), this);
        return new ValueTask<int>(this, core.Version);
    }

    public void Set(int value) => core.SetResult(value);

    public int GetResult(short token)
    {
        registration.Dispose();
        return core.GetResult(token);
    }

    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => core.OnCompleted(continuation, state, token, flags);
}
