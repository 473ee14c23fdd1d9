using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Internal;

namespace Coroutines.Generator.Model;

/// <summary>What the generator writes for one coroutine method: a value without symbols or nodes, so that the pipeline can cache it.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Source">The file's text; the types of its call edges are marks until the call graph is known.</param>
/// <param name="Diagnostics">What the method's binding reported.</param>
/// <param name="Key">The machine as a node of the call graph.</param>
/// <param name="Size">The machine's estimated size without the machines it awaits, in bytes.</param>
/// <param name="Edges">The machines it holds in fields, with the index of their marks.</param>
internal sealed record CoroutineModel(
    string HintName,
    string Source,
    EquatableArray<DiagnosticInfo> Diagnostics,
    string Key,
    int Size,
    EquatableArray<(CallEdge Edge, int Index)> Edges)
{
    /// <summary>How far into the method something stands that another generator makes and of which the type would have to be known.</summary>
    public int? UntypedPlace { get; init; }

    /// <summary>What method groups of coroutines denote in it, the same text in every method that has one.</summary>
    public EquatableArray<SourceFile> MethodGroups { get; init; } = [];
}
