namespace Coroutines;

// Tokens that cancel tasks.
public sealed partial class CoroutineLoop
{
    private readonly TokenTies _ties = new();

    private partial bool HasTies() => _ties.Any();

    /// <summary>Ties a task to a token.</summary>
    internal TokenTie Tie(CoroutineTask task, CancellationToken token)
    {
        var tie = new TokenTie(task);
        _ties.Add(tie);
        tie.Register(token);
        return tie;
    }

    /// <summary>Ends a tie. A loop that waits for nothing else looks again.</summary>
    internal void Untie(TokenTie tie)
    {
        tie.End();
        _ties.Remove(tie);
        Inbox.Signal();
    }
}
