using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Analysis;

/// <summary>A machine in the graph of direct awaits.</summary>
internal sealed record CallNode(string Key, int Size, EquatableArray<CallEdge> Edges);
