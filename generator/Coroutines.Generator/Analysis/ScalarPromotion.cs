using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>
/// Which fields Poll keeps in locals: those that a loop changes around awaits that may complete at once. As fields they would
/// bind each turn to the memory of the last; as locals they are loaded at the start of Poll and stored where the machine is left.
/// </summary>
internal sealed class ScalarPromotion
{
    // More would not stay in registers across the calls of a loop.
    private const int Limit = 5;

    private readonly Dictionary<int, PromotedSlot> _promoted = new();
    private readonly LivenessAnalysis? _liveness;

    private ScalarPromotion(LivenessAnalysis? liveness) => _liveness = liveness;

    /// <summary>Every field stays one, so that a debugger shows it.</summary>
    public static ScalarPromotion None { get; } = new(null);

    /// <summary>The locals that stand for fields.</summary>
    public List<PromotedSlot> Locals { get; } = new();

    public static ScalarPromotion Of(LoweredBody body, SlotAllocator slots, LivenessAnalysis liveness)
    {
        var promotion = new ScalarPromotion(liveness);
        var candidates = slots.Slots.Where(IsCandidate).ToList();
        if (candidates.Count > 0)
        {
            var changed = ChangedInLoops(liveness.Graph, body.Variables.Count);
            foreach (var slot in candidates.Where(s => s.Variables.Any(v => changed[v.Id])).Take(Limit))
            {
                promotion.Add(new PromotedSlot(slot, slots.LocalName(slot)));
            }
        }

        return promotion;
    }

    /// <summary>The local that stands for a variable's field; null where the field itself is used.</summary>
    public string? NameOf(int variable) => _promoted.TryGetValue(variable, out var local) ? local.Name : null;

    /// <summary>The locals whose values the suspension must preserve.</summary>
    public IEnumerable<PromotedSlot> LiveAt(ISuspension site) =>
        Locals.Where(l => l.Slot.Variables.Any(v => _liveness!.At(site)[v.Id]));

    private void Add(PromotedSlot local)
    {
        Locals.Add(local);
        foreach (var variable in local.Slot.Variables)
        {
            _promoted.Add(variable.Id, local);
        }
    }

    // Methods of the machine read forced fields while it runs.
    private static bool IsCandidate(Slot slot) =>
        slot.Variables[0].Form is TypeForm.Boolean or TypeForm.Scalar
        && slot.Variables.All(static v => !v.IsForcedField && v.Kind is VariableKind.Parameter or VariableKind.Local or VariableKind.Temporary)
        && slot.Variables.Any(static v => !v.IsReadOnly);

    /// <summary>The variables mentioned in a loop that can turn without a suspension, and preserved by an await in it.</summary>
    private static BitSet ChangedInLoops(FlowGraph graph, int variables)
    {
        var result = new BitSet(variables);
        var loops = new BitSet(graph.Nodes.Count);
        var before = Predecessors(graph);
        foreach (var site in graph.Suspensions.Where(static s => s.Key is AwaitInstruction { Kind: AwaitKind.Machine }).Select(static s => s.Value))
        {
            if (!loops[site])
            {
                var loop = Reach(graph, site, n => graph.Nodes[n].IsAlwaysSuspension ? [] : graph.Nodes[n].Successors);
                loop.Intersect(Reach(graph, site, n => before[n].Where(p => !graph.Nodes[p].IsAlwaysSuspension)));
                loops.Union(loop);
                AddChanged(graph, loop, result, variables);
            }
        }

        return result;
    }

    private static void AddChanged(FlowGraph graph, BitSet loop, BitSet result, int variables)
    {
        var mentioned = new BitSet(variables);
        var preserved = new BitSet(variables);
        var handled = new BitSet(variables);
        foreach (var node in loop.Items().Select(i => graph.Nodes[i]))
        {
            mentioned.Union(node.Uses);
            node.Definitions.ForEach(mentioned.Add);
            if (node.IsSuspension)
            {
                preserved.Union(node.LiveIn);
            }

            // What a handler reads the JIT keeps on the stack: nothing would be won.
            foreach (var handler in node.Handlers)
            {
                handled.Union(graph.Nodes[handler].LiveIn);
            }
        }

        foreach (var id in mentioned.Items().Where(id => preserved[id] && !handled[id]))
        {
            result.Add(id);
        }
    }

    // The nodes that one step or more leads to.
    private static BitSet Reach(FlowGraph graph, int start, System.Func<int, IEnumerable<int>> step)
    {
        var result = new BitSet(graph.Nodes.Count);
        var open = new Stack<int>([start]);
        while (open.Count > 0)
        {
            foreach (var next in step(open.Pop()).Where(n => !result[n]))
            {
                result.Add(next);
                open.Push(next);
            }
        }

        return result;
    }

    private static List<int>[] Predecessors(FlowGraph graph)
    {
        var result = graph.Nodes.Select(static _ => new List<int>()).ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            foreach (var next in graph.Nodes[i].Successors)
            {
                result[next].Add(i);
            }
        }

        return result;
    }
}
