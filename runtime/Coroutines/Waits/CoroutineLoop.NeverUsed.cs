namespace Coroutines;

/// <summary>Debug mode's findings about what was made and never used.</summary>
public sealed unsafe partial class CoroutineLoop
{
    private partial void ReportNeverUsed()
    {
        int waits = 0;
        for (int i = 1; i < Waits.Records.Capacity; i++)
        {
            waits += Waits.Records.IsRented(i) && Waits.Records.Items[i] is { Task: 0, IsAsCompleted: false } ? 1 : 0;
        }

        if (waits != 0)
        {
            Report($"{waits} value(s) of Coroutine.Wait were made and never awaited.", null, null, isFinding: true);
        }

        if (_liveTasks == 0 && Groups.Records.InUse != 0)
        {
            Report($"{Groups.Records.InUse} task group(s) were made and never entered.", null, null, isFinding: true);
        }
    }
}
