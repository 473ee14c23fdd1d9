using System.Collections.Generic;
using System.Linq;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering;
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

        return new SourceFile(model.HintName, Mark.Replace(model.Source, (kind, index) => Text(kind, edges[index].Edge, edges[index].IsPooled)));
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
