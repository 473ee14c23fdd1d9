using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public readonly partial struct TimeoutScope
{
    /// <summary>How much time is left. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() => "TimeoutScope (" + State() + ")";

    private string State()
    {
        if (_limit is null || !LoopText.MayLook(_limit.Loop))
        {
            return _limit is null ? "empty" : "of another thread";
        }

        if (_limit.Round != _round)
        {
            return "over";
        }

        if (IsExpired)
        {
            return "its time is up";
        }

        string left = Deadline is { } deadline ? LoopText.Duration(deadline.Ticks - _limit.Loop.Now()) + " left" : "no limit";
        return _limit.Record == 0 ? left + ", not entered" : left;
    }

    private sealed class View(TimeoutScope scope)
    {
        public string State => scope.State();
    }
}
