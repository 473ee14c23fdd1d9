using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>The control flow of a flat body, exceptions included: every step of a try block may lead to its handlers.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<Label, int> _labels = new();
    private readonly List<(FlowNode From, Label To)> _jumps = new();
    private readonly List<Jump> _jumpTable;
    private readonly List<Variable> _all;
    private readonly int _variables;

    public FlowGraph(List<Instruction> instructions, List<Jump> jumps, List<Variable> variables)
    {
        _jumpTable = jumps;
        _all = variables;
        _variables = variables.Count;
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
        var node = new FlowNode(_variables);
        switch (instruction)
        {
            case CodeInstruction code:
                Evaluate(node, code.Text);
                if (!code.Throws)
                {
                    node.Successors.Add(next);
                }

                break;
            case AssignInstruction assign:
                Evaluate(node, assign.Text);
                Define(node, assign.Variable, assign.Text);
                node.Successors.Add(next);
                break;
            case AwaitInstruction await:
                return AddAwait(await, next, handlers);
            case SuspendInstruction site:
                return AddSuspend(site, next, handlers);
            case YieldInstruction item:
                return AddYield(item, next, handlers);
            case CancelInstruction cancel:
                Mention(node, cancel.Mentions);
                node.Successors.Add(next);
                break;
            case LabelInstruction label:
                node.Successors.Add(next);
                _labels[label.Label] = Add(node, handlers);
                return _labels[label.Label];
            case JumpInstruction jump:
                Mention(node, jump.Text);
                break;
            case BranchInstruction branch:
                Evaluate(node, branch.Condition);
                Mention(node, branch.Jump);
                node.Successors.Add(next);
                break;
            case TryInstruction region:
                return AddTry(region, next, handlers);
        }

        return Add(node, handlers);
    }

    private int AddAwait(AwaitInstruction await, int next, IReadOnlyList<int> handlers)
    {
        var poll = new FlowNode(_variables) { IsSuspension = true };
        poll.Uses.Add(await.Slot.Id);
        Mention(poll, await.JumpText);
        if (await.Result is not null)
        {
            poll.Definitions.Add(await.Result.Id);
        }

        poll.Successors.Add(next);
        var polled = AddSuspension(await, poll, handlers);
        if (await.Init.Length == 0)
        {
            return polled;
        }

        var init = new FlowNode(_variables);
        Mention(init, await.Init);
        init.Definitions.Add(await.Slot.Id);
        init.Successors.Add(polled);
        return Add(init, handlers);
    }

    private int AddSuspend(SuspendInstruction site, int next, IReadOnlyList<int> handlers)
    {
        var resume = new FlowNode(_variables) { IsSuspension = true, IsAlwaysSuspension = true };
        Mention(resume, site.JumpText);
        resume.Successors.Add(next);
        var begin = new FlowNode(_variables);
        Mention(begin, site.Operation);
        begin.Successors.Add(AddSuspension(site, resume, handlers));
        return Add(begin, handlers);
    }

    private int AddYield(YieldInstruction item, int next, IReadOnlyList<int> handlers)
    {
        var resume = new FlowNode(_variables) { IsSuspension = true, IsAlwaysSuspension = true };
        Mention(resume, item.Leave);
        resume.Successors.Add(next);
        var give = new FlowNode(_variables);
        Mention(give, item.Value);
        give.Successors.Add(AddSuspension(item, resume, handlers));
        return Add(give, handlers);
    }

    private int AddSuspension(ISuspension site, FlowNode node, IReadOnlyList<int> handlers) => Suspensions[site] = Add(node, handlers);

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
            var entry = new FlowNode(_variables);
            Mention(entry, clause.Filter ?? "");
            Mention(entry, clause.Prologue);
            entry.Successors.Add(body);
            entries.Add(Add(entry, handlers));
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

    private static void Define(FlowNode node, Variable variable, string text)
    {
        if (variable.RefPrefix.Length == 0 || text.StartsWith("ref ", System.StringComparison.Ordinal))
        {
            node.Definitions.Add(variable.Id);
        }
        else
        {
            node.Uses.Add(variable.Id);
        }
    }

    // A text that begins by giving a variable a value: what it reads of that later is the new one.
    private void Evaluate(FlowNode node, string text)
    {
        if (EmbeddedAssignment.In(text) is var assigned and >= 0 && _all[assigned].RefPrefix.Length == 0)
        {
            node.EarlyDefinition = assigned;
            node.Definitions.Add(assigned);
        }

        Mention(node, text);
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
