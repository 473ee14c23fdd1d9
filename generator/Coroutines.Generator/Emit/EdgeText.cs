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

    private static string Text(MarkKind kind, CallEdge edge, bool isPooled) => kind switch
    {
        MarkKind.EdgeType when isPooled && edge.Item is not null => "global::Coroutines.CompilerServices.PooledIterator<" + edge.Machine + ", " + edge.Item + ">",
        MarkKind.EdgeOpen when isPooled && edge.Item is not null => "global::Coroutines.CompilerServices.PooledIterator<" + edge.Machine + ", " + edge.Item + ">.Rent(new " + edge.Machine,
        MarkKind.EdgeType when isPooled => edge.Result is null ? "global::Coroutines.Coroutine" : "global::Coroutines.Coroutine<" + edge.Result + ">",
        MarkKind.EdgeType => edge.Machine,
        MarkKind.EdgeOpen when isPooled => GeneratedNames.Context + ".Stage<" + edge.Machine + (edge.Result is null ? "" : ", " + edge.Result) + ">(new " + edge.Machine,
        MarkKind.EdgeOpen => "new " + edge.Machine,
        MarkKind.EdgeClose when isPooled => ")",
        MarkKind.EdgeBegin when isPooled || edge.Item is not null => " = " + Text(MarkKind.EdgeOpen, edge, isPooled),
        MarkKind.EdgeBegin => "." + GeneratedNames.Begin,
        _ => "",
    };
}
