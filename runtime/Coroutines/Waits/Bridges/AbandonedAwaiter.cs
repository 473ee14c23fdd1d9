using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

[StackTraceHidden]
internal sealed class AbandonedAwaiter<TAwaiter>(TAwaiter awaiter) : IAbandonedAwaiter
    where TAwaiter : INotifyCompletion
{
    public void Drain() => AwaiterResult<TAwaiter>.Get(awaiter);

    public void DrainInto(CoroutineLoop loop) => loop.Bridges.Drain(this);
}
