using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>
/// Which variables hold a value that is still needed at each step. What is live where the coroutine can be suspended must
/// be a field; two fields that are never live together can be one.
/// </summary>
internal sealed class LivenessAnalysis
{
    private readonly FlowGraph _graph;

    public LivenessAnalysis(List<Instruction> instructions, List<Variable> variables, List<Jump> jumps)
    {
        _graph = new FlowGraph(instructions, jumps, variables.Count);
        Solve(variables.Count);
        AcrossSuspension = new BitSet(variables.Count);
        foreach (var node in _graph.Nodes)
        {
            if (node.IsSuspension)
            {
                AcrossSuspension.Union(node.LiveIn);
            }
        }
    }

    /// <summary>The variables that some suspension must preserve.</summary>
    public BitSet AcrossSuspension { get; }

    /// <summary>The solved flow: what is live before each of its steps.</summary>
    public FlowGraph Graph => _graph;

    /// <summary>What this suspension must preserve.</summary>
    public BitSet At(ISuspension site) => _graph.Nodes[_graph.Suspensions[site]].LiveIn;

    /// <summary>For each variable, those that must not share its place.</summary>
    public BitSet[] Interference(IReadOnlyList<Variable> variables)
    {
        var result = new BitSet[variables.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new BitSet(variables.Count);
        }

        foreach (var node in _graph.Nodes)
        {
            var after = LiveAfter(node, variables.Count);
            foreach (var defined in node.Definitions)
            {
                foreach (var other in after.Items())
                {
                    Conflict(result, defined, other);
                }
            }

            if (node.EarlyDefinition >= 0)
            {
                foreach (var read in node.Uses.Items())
                {
                    Conflict(result, node.EarlyDefinition, read);
                }
            }
        }

        // The constructor sets all parameters, and what is read before any assignment is live from the start.
        var atEntry = new List<int>(_graph.Nodes[_graph.Entry].LiveIn.Items());
        foreach (var variable in variables)
        {
            if (variable.Kind is VariableKind.Parameter or VariableKind.Self)
            {
                atEntry.Add(variable.Id);
            }
        }

        foreach (var one in atEntry)
        {
            foreach (var other in atEntry)
            {
                Conflict(result, one, other);
            }
        }

        return result;
    }

    private BitSet LiveAfter(FlowNode node, int variables)
    {
        var live = new BitSet(variables);
        foreach (var next in node.Successors)
        {
            live.Union(_graph.Nodes[next].LiveIn);
        }

        foreach (var handler in node.Handlers)
        {
            live.Union(_graph.Nodes[handler].LiveIn);
        }

        return live;
    }

    private static void Conflict(BitSet[] interference, int one, int other)
    {
        if (one != other)
        {
            interference[one].Add(other);
            interference[other].Add(one);
        }
    }

    private void Solve(int variables)
    {
        var scratch = new BitSet(variables);
        for (var changed = true; changed;)
        {
            changed = false;

            // Nodes were added from the end to the start, which is the order in which liveness flows.
            foreach (var node in _graph.Nodes)
            {
                scratch.Clear();
                foreach (var successor in node.Successors)
                {
                    scratch.Union(_graph.Nodes[successor].LiveIn);
                }

                foreach (var defined in node.Definitions)
                {
                    scratch.Remove(defined);
                }

                // An exception before the assignment leaves the old value for the handlers.
                foreach (var handler in node.Handlers)
                {
                    scratch.Union(_graph.Nodes[handler].LiveIn);
                }

                scratch.Union(node.Uses);
                changed |= node.LiveIn.Set(scratch);
            }
        }
    }
}
