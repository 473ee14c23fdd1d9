using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>The control flow of a flat body, exceptions included: every step of a try block may lead to its handlers.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<Label, int> _labels = new();
    private readonly List<(FlowNode From, Label To)> _jumps = new();
    private readonly List<Jump> _jumpTable;
    private readonly int _variables;

    public FlowGraph(List<Instruction> instructions, List<Jump> jumps, int variables)
    {
        _jumpTable = jumps;
        _variables = variables;
        Exit = Add(new FlowNode(_variables), []);
        Entry = AddList(instructions, Exit, []);
        foreach (var (from, to) in _jumps)
        {
            if (_labels.TryGetValue(to, out var target))
            {
                from.Successors.Add(target);
            }
        }
    }

    public List<FlowNode> Nodes { get; } = new();

    /// <summary>The node at which each suspension goes on.</summary>
    public Dictionary<ISuspension, int> Suspensions { get; } = new();

    public int Exit { get; }

    public int Entry { get; }

    private int Add(FlowNode node, IReadOnlyList<int> handlers)
    {
        node.Handlers = handlers;
        Nodes.Add(node);
        return Nodes.Count - 1;
    }

    // Lists are added from the end, so that the node that follows is known.
    private int AddList(List<Instruction> instructions, int next, IReadOnlyList<int> handlers)
    {
        for (var i = instructions.Count - 1; i >= 0; i--)
        {
            next = AddInstruction(instructions[i], next, handlers);
        }

        return next;
    }

    private int AddInstruction(Instruction instruction, int next, IReadOnlyList<int> handlers)
    {
        if (instruction is TryInstruction region)
        {
            return AddTry(region, next, handlers);
        }

        foreach (var step in instruction.Steps.Reverse())
        {
            next = AddStep(step, next, handlers);
        }

        if (instruction is LabelInstruction label)
        {
            _labels[label.Label] = next;
        }

        return next;
    }

    private int AddStep(Step step, int next, IReadOnlyList<int> handlers)
    {
        var node = new FlowNode(_variables) { IsSuspension = step.Suspension is not null, IsAlwaysSuspension = step.AlwaysSuspends };
        Evaluate(node, step);
        if (step.GoesOn)
        {
            node.Successors.Add(next);
        }

        var added = Add(node, handlers);
        if (step.Suspension is { } site)
        {
            Suspensions[site] = added;
        }

        return added;
    }

    private int AddTry(TryInstruction region, int next, IReadOnlyList<int> handlers)
    {
        var outer = handlers;
        var after = next;
        var finallyEntry = -1;
        FlowNode? end = null;
        if (region.Finally is not null)
        {
            end = new FlowNode(_variables);
            end.Successors.Add(next);
            finallyEntry = AddList(region.Finally, Add(end, outer), outer);
            after = finallyEntry;
            handlers = [.. outer, finallyEntry];
        }

        var before = _jumps.Count;
        var entries = new List<int>();
        foreach (var clause in region.Catches)
        {
            var body = AddList(clause.Body, after, handlers);
            entries.Add(AddStep(clause.Entry, body, handlers));
        }

        IReadOnlyList<int> guarded = [.. handlers, .. entries];
        var start = AddList(region.Body, after, guarded);
        if (end is not null)
        {
            // A jump out of the region, its catch blocks included, runs the finally block first.
            end.Successors.Add(Exit);
            foreach (var to in _jumps.Skip(before).Select(static j => j.To).Distinct().ToList())
            {
                _jumps.Add((end, to));
            }
        }

        var enter = new FlowNode(_variables);
        enter.Successors.Add(start);
        return Add(enter, guarded);
    }

    private void Evaluate(FlowNode node, Step step)
    {
        // A text that begins by giving a variable a value: what it reads of that later is the new one.
        if (step.Text.Assigned is { RefPrefix: "" } assigned)
        {
            node.EarlyDefinition = assigned.Id;
            node.Definitions.Add(assigned.Id);
        }

        Mention(node, step.Text.Text);
        if (step.Reads is not null)
        {
            node.Uses.Add(step.Reads.Id);
        }

        if (step.Writes is not null)
        {
            node.Definitions.Add(step.Writes.Id);
        }
    }

    private void Mention(FlowNode node, string text)
    {
        foreach (var (kind, index) in Mark.All(text))
        {
            switch (kind)
            {
                case MarkKind.Variable or MarkKind.Capture:
                    if (index != node.EarlyDefinition)
                    {
                        node.Uses.Add(index);
                    }

                    break;
                case MarkKind.Jump when _jumpTable[index].Target is { } target:
                    _jumps.Add((node, target));
                    break;
                case MarkKind.Jump:
                    node.Successors.Add(Exit);
                    break;
            }
        }
    }
}
