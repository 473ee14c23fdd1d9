namespace Coroutines;

/// <summary>The task that took a primitive last, for people who look: it may have given it away since.</summary>
internal struct HoldingTask
{
    private int _task;
    private uint _generation;

    /// <summary>Keeps the task that runs; none outside of tasks, or where the loop is not known.</summary>
    public static HoldingTask Of(CoroutineLoop? loop) => loop is null ? default : Of(loop, loop.CurrentTaskIndex);

    public static HoldingTask Of(CoroutineLoop loop, int task) => new() { _task = task, _generation = loop.Header(task).Generation };

    /// <summary>The task, if it lives; else zero.</summary>
    public readonly int On(CoroutineLoop loop) => _task != 0 && loop.IsLive(_task, _generation) ? _task : 0;
}
