namespace Coroutines;

/// <summary>A task's wait for an awaiter that is not the twin's own.</summary>
internal sealed class ForeignWait(TwinTask task, Action action) : ITwinWait
{
    private bool registered;

    public Action Continue => () => task.ContinueForeign(action, atOnce: registered);

    public void Registered() => registered = true;
}
