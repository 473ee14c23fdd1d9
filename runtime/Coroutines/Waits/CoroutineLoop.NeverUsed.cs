namespace Coroutines;

// Debug mode's findings about what was made and never used.
public sealed unsafe partial class CoroutineLoop
{
    private partial void ReportNeverUsed()
    {
        int waits = Waits.CountNeverAwaited();
        if (waits != 0)
        {
            Report($"{waits} value(s) of Coroutine.Wait were made and never awaited.", null, null, isFinding: true);
        }

        if (_liveTasks == 0 && Groups.InUse != 0)
        {
            Report($"{Groups.InUse} task group(s) were made and never entered.", null, null, isFinding: true);
        }
    }
}
