using Coroutines.Generator.Analysis;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Emit;

/// <summary>Fills in how a machine holds the machines that it awaits, once the call graph is known.</summary>
internal static class EdgeText
{
    public static SourceFile Resolve(CoroutineModel model, EquatableArray<PooledEdge> pooled)
    {
        var edges = new Dictionary<int, (CallEdge Edge, bool IsPooled)>();
        foreach (var (edge, index) in model.Edges)
        {
            edges[index] = (edge, pooled.Contains(new PooledEdge(model.Key, edge.Key)));
        }

        return new SourceFile(model.HintName, OwnedNames.Resolve(Mark.Replace(model.Source, (kind, index) => Text(kind, edges[index].Edge, edges[index].IsPooled))));
    }

    /// <summary>What follows the slot of an await that gets its value: a machine is begun in place, anything else is assigned.</summary>
    // Made apart and copied, a machine would need a place on the stack that every poll clears.
    public static string Initializer(string init)
    {
        var edge = Mark.All(init).FirstOrDefault().Index;
        var open = Mark.Make(MarkKind.EdgeOpen, edge);
        var close = Mark.Make(MarkKind.EdgeClose, edge);
        if (!init.StartsWith(open + "new ", System.StringComparison.Ordinal) || init.IndexOf(close, System.StringComparison.Ordinal) != init.Length - close.Length)
        {
            return " = " + init;
        }

        var depth = 0;
        var at = open.Length;
        for (; depth > 0 || init[at] != '('; at++)
        {
            depth += init[at] == '<' ? 1 : init[at] == '>' ? -1 : 0;
        }

        return Mark.Make(MarkKind.EdgeBegin, edge) + init.Substring(at);
    }

    private static string Text(MarkKind kind, CallEdge edge, bool isPooled) => kind switch
    {
        MarkKind.EdgeType when isPooled && edge.Item is not null => "global::Coroutines.PooledIterator<" + edge.Machine + ", " + edge.Item + ">",
        MarkKind.EdgeOpen when isPooled && edge.Item is not null => "global::Coroutines.PooledIterator<" + edge.Machine + ", " + edge.Item + ">.Rent(",
        MarkKind.EdgeType when isPooled => edge.Result is null ? "global::Coroutines.Coroutine" : "global::Coroutines.Coroutine<" + edge.Result + ">",
        MarkKind.EdgeType => edge.Machine,
        MarkKind.EdgeOpen when isPooled => GeneratedNames.Context + ".Stage<" + edge.Machine + (edge.Result is null ? "" : ", " + edge.Result) + ">(",
        MarkKind.EdgeClose when isPooled => ")",
        MarkKind.EdgeBegin when isPooled || edge.Item is not null => " = " + Text(MarkKind.EdgeOpen, edge, isPooled) + "new " + edge.Machine,
        MarkKind.EdgeBegin => "." + GeneratedNames.Begin,
        _ => "",
    };
}
