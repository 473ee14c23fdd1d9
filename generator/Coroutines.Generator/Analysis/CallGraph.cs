using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>
/// Decides which child machines are stored in their callers: not those on a cycle, which would have no size, and not those
/// above a cap, since nesting by value alone grows exponentially.
/// </summary>
internal sealed class CallGraph
{
    /// <summary>The size in bytes up to which a child machine is a field of its caller's.</summary>
    public const int InlineCap = 1024;

    // A staged value: slab, slot, generation.
    private const int PooledSize = 16;

    private readonly Dictionary<string, CallNode> _waitNodes = new();
    private readonly Dictionary<string, int> _order = new();
    private readonly Dictionary<string, int> _low = new();
    private readonly Dictionary<string, int> _component = new();
    private readonly Dictionary<string, int> _sizes = new();
    private readonly Stack<string> _stack = new();

    private CallGraph(IEnumerable<CallNode> nodes)
    {
        foreach (var node in nodes)
        {
            _waitNodes[node.Key] = node;
        }
    }

    public static EquatableArray<PooledEdge> Decide(IEnumerable<CallNode> nodes, CancellationToken token)
    {
        var graph = new CallGraph(nodes);
        foreach (var key in graph._waitNodes.Keys.OrderBy(static k => k, System.StringComparer.Ordinal))
        {
            token.ThrowIfCancellationRequested();
            graph.Visit(key);
        }

        return graph._waitNodes.Values
            .SelectMany(n => n.Edges.Where(e => graph.IsPooled(n.Key, e)).Select(e => new PooledEdge(n.Key, e.Key)))
            .Distinct()
            .OrderBy(static e => e.Caller, System.StringComparer.Ordinal)
            .ThenBy(static e => e.Callee, System.StringComparer.Ordinal)
            .ToEquatableArray();
    }

    // Tarjan's strongly connected components; they are completed callees first, which is the order in which sizes are known.
    private void Visit(string key)
    {
        if (_order.ContainsKey(key) || !_waitNodes.TryGetValue(key, out var node))
        {
            return;
        }

        _order[key] = _low[key] = _order.Count;
        _stack.Push(key);
        foreach (var edge in node.Edges)
        {
            if (!_waitNodes.ContainsKey(edge.Key))
            {
                continue;
            }

            if (!_order.TryGetValue(edge.Key, out var order))
            {
                Visit(edge.Key);
                _low[key] = System.Math.Min(_low[key], _low[edge.Key]);
            }
            else if (!_component.ContainsKey(edge.Key))
            {
                _low[key] = System.Math.Min(_low[key], order);
            }
        }

        if (_low[key] != _order[key])
        {
            return;
        }

        var members = new List<string>();
        string member;
        do
        {
            member = _stack.Pop();
            _component[member] = _order[key];
            members.Add(member);
        }
        while (member != key);

        foreach (var item in members)
        {
            _sizes[item] = _waitNodes[item].Size + _waitNodes[item].Edges.Sum(e => IsPooled(item, e) ? PooledSize : SizeOf(e));
        }
    }

    private bool IsPooled(string caller, CallEdge edge) =>
        (_component.TryGetValue(edge.Key, out var component) && component == _component[caller]) || SizeOf(edge) > InlineCap;

    private int SizeOf(CallEdge edge) => _sizes.TryGetValue(edge.Key, out var size) ? size : edge.Size;
}
