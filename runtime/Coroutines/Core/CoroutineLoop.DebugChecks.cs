using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Coroutines;

// Turns with hooks: debug mode's findings, and the flow of execution contexts. Off, they cost one test a turn.
public sealed unsafe partial class CoroutineLoop
{
    private readonly List<(object Lock, int Task, uint Generation)> _heldLocks = [];
    private bool _checked;

    /// <summary>Whether somebody outside records what runs: asked once a turn.</summary>
    private bool _isRecorded;

    /// <summary>Whether the last step threw.</summary>
    private bool _stepThrew;

    /// <summary>Debug mode notes which task took a lock; zero outside of tasks.</summary>
    internal void NoteLock(object mutex) => _heldLocks.Add((mutex, _currentTask, Header(_currentTask).Generation));

    /// <summary>A lock was released: by the task that runs, if it holds it, else by the one that took it last.</summary>
    internal void ForgetLock(object mutex)
    {
        int held = _heldLocks.FindLastIndex(one => one.Lock == mutex && one.Task == _currentTask);
        held = held >= 0 ? held : _heldLocks.FindLastIndex(one => one.Lock == mutex);
        if (held >= 0)
        {
            _heldLocks.RemoveAt(held);
        }
    }

    /// <summary>A task as people read it: number, name, coroutine.</summary>
    internal string TitleOf(int task) => string.Create(CultureInfo.InvariantCulture, $"#{task} {NameOfHeader(task)}");

    private void RunStepChecked(ReadyEntry entry)
    {
        MachineSlab slab = Store[entry.Type];
        int task = entry.Index;
        uint generation = Header(task).Generation;
        ExecutionContext? outer = null;
        if (_options.FlowExecutionContext)
        {
            outer = ExecutionContext.Capture();
            if (_rare[task].Context is { } flow)
            {
                ExecutionContext.Restore(flow);
            }
        }

        long began = Stopwatch.GetTimestamp();
        RunStep(slab);
        _currentTask = 0;
        bool done = Header(task).Generation != generation || Header(task).State != TaskState.Pending;
        if (_options.FlowExecutionContext)
        {
            if (!done)
            {
                Rare(task).Context = ExecutionContext.Capture();
            }

            if (outer is not null)
            {
                ExecutionContext.Restore(outer);
            }
        }

        if (_debug)
        {
            TimeSpan took = Stopwatch.GetElapsedTime(began);
            if (took > _options.SlowStepThreshold)
            {
                Report(
                    string.Create(CultureInfo.InvariantCulture, $"A step of {Describe(slab)} took {took.TotalMilliseconds:0} ms; nothing else ran meanwhile.{(done ? "" : " It ended at:" + DescribeStack(task))}"),
                    null,
                    slab.Name,
                    isFinding: true);
            }

            if (done && _heldLocks.Count != 0)
            {
                ReportHeldLocks(task, generation, slab);
            }
        }
    }

    private void RunStep(MachineSlab slab)
    {
        try
        {
            slab.RunSteps(this, ref *_ready.TurnAt, ref *(_ready.TurnAt + 1));
            _ready.TurnAt++;
        }
        catch (Exception error) when (_currentTask != 0)
        {
            _stepThrew = true;
            FinishFaulted(error);
        }
    }

    private void ReportHeldLocks(int task, uint generation, MachineSlab slab)
    {
        for (int i = _heldLocks.Count - 1; i >= 0; i--)
        {
            if (_heldLocks[i].Task == task && _heldLocks[i].Generation == generation)
            {
                _heldLocks.RemoveAt(i);
                Report($"A task of {Describe(slab)} ended while it held a lock.", null, slab.Name, isFinding: true);
            }
        }
    }

    private static string Describe(MachineSlab slab) =>
        slab.MachineType.GetCustomAttribute<CoroutineMachineAttribute>() is { File: { Length: > 0 } file, Line: var line }
            ? string.Create(CultureInfo.InvariantCulture, $"{slab.Name} ({file}:{line})")
            : slab.Name;

    /// <summary>Debug mode reports coroutines that were made and never started.</summary>
    private void ReportNeverStarted()
    {
        foreach (MachineSlab? slab in Store.Slabs)
        {
            if (slab?.CountStaged() is > 0 and var count)
            {
                Report($"{count} coroutine(s) of {Describe(slab)} were made and never awaited or started.", null, slab.Name, isFinding: true);
            }
        }

        ReportNeverUsed();
    }
}
